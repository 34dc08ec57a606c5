"""The gate: a class comes in at once, a flood does not."""

from exercises.classroom import gate as gate_file
from exercises.classroom.gate import PAGES_OF_A_SEAT, Budget, Gate
from exercises.classroom.kernels import VISITOR

from .loop import run


class Lessons:
    """Kernels with owners, and those whose page is open."""

    def __init__(self):
        self.owners, self.sockets, self.ended = {}, {}, []

    def of(self, owner):
        return [kernel for kernel, whose in self.owners.items() if whose == owner]

    async def end(self, kernel):
        self.ended.append(kernel)
        del self.owners[kernel]


def add(lessons, kernel, owner, is_open=True):
    lessons.owners[kernel] = owner
    lessons.sockets[kernel] = {"page"} if is_open else set()


def test_a_whole_class_behind_one_address_joins_at_once():
    gate = Gate(Lessons(), learners=30)
    assert all(gate.joins.spend("10.0.0.1") for _ in range(30))


def test_a_flood_from_one_address_leaves_others_alone(monkeypatch):
    moment = 100.0
    monkeypatch.setattr(gate_file, "monotonic", lambda: moment)
    budget = Budget(burst=10, a_second=2)
    assert sum(budget.spend("bad") for _ in range(1000)) == 10
    assert budget.spend("good")
    moment += 1
    assert [budget.spend("bad") for _ in range(3)] == [True, True, False]


def test_addresses_by_the_million_do_not_fill_the_memory():
    budget = Budget(burst=1, a_second=1)
    for number in range(20_000):
        budget.spend(str(number))
    assert len(budget._left) <= 10_000


def test_the_closed_page_of_a_seat_makes_room_first_then_the_oldest():
    lessons = Lessons()
    gate = Gate(lessons, learners=2)
    for number in range(PAGES_OF_A_SEAT):
        add(lessons, f"k{number}", "seat", is_open=number != 3)
    add(lessons, "other", "another seat", is_open=False)
    assert run(gate.admit("seat", "address"))
    add(lessons, "new", "seat")
    assert run(gate.admit("seat", "address"))
    assert lessons.ended == ["k3", "k0"]


def test_visitors_share_a_limit():
    lessons = Lessons()
    gate = Gate(lessons, learners=2)
    came = 0
    while run(gate.admit(VISITOR, "address")):
        came += 1
        add(lessons, f"k{came}", VISITOR)
    assert came == 60
    assert len(lessons.of(VISITOR)) == 12
