"""Pairs: no repeats until all have met, odd numbers, late arrivals, leavers, roles swapped at half time."""

import json
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.classroom.matching import most_pairs
from exercises.classroom.pairs import NOBODY, Pairs
from exercises.classroom.piece import Refused

TASK = {"key": "interview"}


def seats(n, start=0):
    return [f"seat{i:02}" for i in range(start, start + n)]


def partners(pairs):
    return [tuple(sorted(group["pair"])) for group in pairs.round["groups"]]


def watchers(pairs):
    return [group["watcher"] for group in pairs.round["groups"] if group["watcher"]]


def settled(pairs, present):
    """Everybody who is here sits in exactly one place, and at most one watches or waits."""
    places = [seat for group in pairs.round["groups"] for seat in (*group["pair"], group["watcher"]) if seat]
    places += [pairs.round["alone"]] * bool(pairs.round["alone"])
    assert sorted(places) == sorted(present)
    assert all(len(group["pair"]) == 2 for group in pairs.round["groups"])
    assert len(watchers(pairs)) + bool(pairs.round["alone"]) == len(present) % 2
    if len(present) > 1:
        assert pairs.round["alone"] is None


@pytest.mark.parametrize("n", [*range(2, 13), 29, 30])
def test_nobody_meets_twice_until_all_have_met(n):
    pairs, present = Pairs(seed=n), seats(n)
    met, watched = set(), []
    for _ in range(n - 1 + n % 2):
        pairs.begin(present, TASK)
        settled(pairs, present)
        assert met.isdisjoint(partners(pairs))
        met.update(partners(pairs))
        watched += watchers(pairs)
    assert met == set(combinations(present, 2))
    assert sorted(watched) == (present if n % 2 else [])


@pytest.mark.parametrize("n", [4, 5, 8])
def test_when_all_have_met_it_begins_again_as_evenly(n):
    pairs, present = Pairs(seed=1), seats(n)
    for _ in range(2 * (n - 1 + n % 2)):
        pairs.begin(present, TASK)
    assert {pairs.met(a, b) for a, b in combinations(present, 2)} == {2}


def test_one_alone_cannot_begin():
    pairs = Pairs()
    for present in ([], seats(1)):
        with pytest.raises(Refused, match="too few"):
            pairs.begin(present, TASK)


def test_late_arrivals_watch_and_then_pair_up():
    pairs = Pairs(seed=0)
    pairs.begin(seats(4), TASK)
    before = partners(pairs)
    pairs.update(seats(5))
    assert partners(pairs) == before and watchers(pairs) == ["seat04"]
    pairs.update(seats(6))
    assert ("seat04", "seat05") in partners(pairs) and watchers(pairs) == []
    assert pairs.met("seat04", NOBODY) == 0


def test_whoever_watches_takes_the_chair_of_a_leaver():
    pairs = Pairs(seed=0)
    pairs.begin(seats(3), TASK)
    watcher = watchers(pairs)[0]
    asks, answers = pairs.round["groups"][0]["pair"]
    pairs.update([watcher, asks])
    assert pairs.place(asks)["role"] == "asks" and pairs.place(asks)["partners"] == [watcher]
    assert pairs.place(watcher)["role"] == "answers" and pairs.place(answers) is None


def test_two_who_are_left_find_each_other():
    pairs = Pairs(seed=0)
    pairs.begin(seats(6), TASK)
    groups = pairs.round["groups"]
    left = sorted([groups[0]["pair"][0], groups[1]["pair"][1]])
    pairs.update([*left, *groups[2]["pair"]])
    assert tuple(left) in partners(pairs)


def test_the_last_one_waits_and_is_found_by_the_next():
    pairs = Pairs(seed=0)
    pairs.begin(seats(2), TASK)
    pairs.update(["seat01"])
    assert pairs.place("seat01") == {"role": "waits", "partners": []}
    pairs.update(["seat01", "seat09"])
    assert partners(pairs) == [("seat01", "seat09")]


def test_roles_swap_at_half_time_and_whoever_watches_goes_on_watching():
    pairs = Pairs(seed=0)
    pairs.begin(seats(5), TASK)
    before = {seat: pairs.place(seat)["role"] for seat in seats(5)}
    assert sorted(before.values()) == ["answers", "answers", "asks", "asks", "watches"]
    pairs.swap()
    other = {"asks": "answers", "answers": "asks", "watches": "watches"}
    assert {seat: pairs.place(seat)["role"] for seat in seats(5)} == {s: other[role] for s, role in before.items()}


def test_over_the_rounds_everybody_begins_about_equally_often():
    pairs, present = Pairs(seed=3), seats(10)
    for _ in range(9):
        pairs.begin(present, TASK)
    begun = [pairs.state["first"].get(seat, 0) for seat in present]
    assert min(begun) >= len(present) // 4 and max(begun) <= 9 - min(begun)


def test_a_restart_goes_on_with_the_same_plan():
    pairs, present = Pairs(seed=5), seats(6)
    pairs.begin(present, TASK)
    again = Pairs(json.loads(json.dumps(pairs.state)), seed=99)
    assert again.round == pairs.round
    for _ in range(4):
        again.begin(present, TASK)
    assert {again.met(a, b) for a, b in combinations(present, 2)} == {1}


@given(st.data())
def test_coming_and_going_leaves_nobody_alone(data):
    pairs = Pairs(seed=data.draw(st.integers(0, 9)))
    everybody = seats(data.draw(st.integers(2, 11)))
    pairs.begin(everybody, TASK)
    for _ in range(data.draw(st.integers(1, 12))):
        present = data.draw(st.lists(st.sampled_from(seats(12)), unique=True))
        if data.draw(st.booleans()) and len(present) > 1:
            pairs.begin(present, TASK)
        else:
            pairs.update(present)
        settled(pairs, present)
        json.dumps(pairs.state)
        assert all(times >= 0 for times in pairs.state["met"].values())


def largest(seats, edges):
    """The size of the largest matching, found by trying everything."""
    if not seats:
        return 0
    first, *rest = seats
    best = largest(rest, edges)
    for other in rest:
        if (first, other) in edges:
            best = max(best, 1 + largest([s for s in rest if s != other], edges))
    return best


@given(
    st.integers(2, 9).flatmap(
        lambda n: st.tuples(st.just(n), st.sets(st.sampled_from(list(combinations(seats(n), 2)))))
    )
)
def test_no_pairing_has_more_pairs(drawn):
    n, edges = drawn
    friends = {a: {b for b in seats(n) if tuple(sorted((a, b))) in edges} for a in seats(n)}
    partner = most_pairs(friends, seats(n))
    assert all(partner[partner[seat]] == seat and partner[seat] in friends[seat] for seat in partner)
    assert len(partner) == 2 * largest(seats(n), edges)


@given(st.data())
def test_with_a_changing_class_a_repeat_is_only_for_want_of_somebody_new(data):
    pairs = Pairs(seed=data.draw(st.integers(0, 9)))
    for _ in range(data.draw(st.integers(1, 7))):
        present = data.draw(st.lists(st.sampled_from(seats(9)), unique=True, min_size=2))
        chairs = sorted(present) + [NOBODY] * (len(present) % 2)
        before = {(a, b): pairs.met(a, b) for a, b in combinations(sorted(chairs), 2)}
        least = min(before.values())
        new = {pair for pair, times in before.items() if times == least}
        pairs.begin(present, TASK)
        made = [tuple(sorted(pair)) for pair in partners(pairs)] + [(NOBODY, seat) for seat in watchers(pairs)]
        assert sum(pair in new for pair in made) == largest(sorted(chairs), new)
