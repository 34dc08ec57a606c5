// The teacher's board: each section draws one part of the room, and sends what the teacher does.
const data = JSON.parse(document.getElementById("data").textContent);
const at = (id) => document.getElementById(id);
const button = (label, key, press, more = {}) => h("button", { type: "button", "data-key": key, onclick: press, ...more }, label);
const ask = (what, fields = {}) => send({ do: what, ...fields });
const heading = (id, text, ...more) => h("h2", { id: `${id}-title` }, text, ...more);
// What the teacher has typed and not sent yet; drawing anew must not lose it.
const form = { minutes: [1, 2, 6, 1], hold: false, timed: true, source: "course", module: "", find: "", chosen: "", question: "", options: "", task: data.tasks[0].key, own: "", eyes: "", sure: false };
const keepIn = (name, read = (element) => element.value) => ({ "data-key": `form ${name}`, oninput: (event) => { form[name] = read(event.target); } });
const valued = (element, value) => { element.value = value; return element; };
const checked = (element, value) => { element.checked = value; return element; };
const plan = () => form.minutes.map((minutes) => Math.round(60 * minutes));

function drawWall() {
  redraw(at("wall"),
    h("div", { class: "row" },
      h("span", { class: "label", id: "scene-label" }, words.scene.label),
      h("span", { class: "segments", role: "group", "aria-labelledby": "scene-label" }, ["welcome", "progress", "poll", "pairs", "gallery"].map((scene) =>
        button(words.scene[scene], `scene ${scene}`, () => ask("scene", { scene }), { "aria-pressed": String(parts.scene === scene) }))),
      h("a", { href: `/board/show?lang=${lang}`, target: "board-show", "data-key": "projector" }, words.scene.open)),
    h("div", { class: "row eyes" },
      parts.eyes ? h("strong", {}, words.eyes.now)
        : valued(h("input", { ...keepIn("eyes"), maxlength: 200, "aria-label": words.eyes.text, placeholder: words.eyes.text }), form.eyes),
      button(parts.eyes ? words.eyes.off : words.eyes.on, "eyes", () => ask("eyes", { up: !parts.eyes, text: form.eyes }), { class: "loud", "aria-pressed": String(Boolean(parts.eyes)) })));
}

function drawTimer() {
  const timer = parts.timer;
  if (!timer) {
    const whole = h("span", { class: "soft" });
    const sum = () => { whole.textContent = fill(words.timer.whole, { n: form.minutes.reduce((a, b) => a + b, 0) }); };
    sum();
    redraw(at("timer"), h("div", { class: "row" }, heading("timer", words.timer.title),
      ["start", "introduction", "questions", "closing"].map((phase, n) => h("label", { class: "minutes" }, words.timer[phase],
        valued(h("input", { type: "number", min: 0, max: 60, step: "0.5", "data-key": `minutes ${n}`, oninput: (event) => { form.minutes[n] = Math.max(0, Math.min(60, Number(event.target.value) || 0)); sum(); } }), form.minutes[n]), words.timer.minutes)),
      h("label", { class: "check" }, checked(h("input", { type: "checkbox", ...keepIn("hold", (box) => box.checked) }), form.hold), words.timer.hold),
      button(words.timer.run, "timer run", () => ask("timer_start", { plan: plan(), hold: form.hold }), { class: "main" }), whole));
    return;
  }
  redraw(at("timer"), h("div", { class: "row" }, heading("timer", words.timer.title), h("b", { id: "clock", class: "clock" }),
    timer.left === null ? button(words.timer.pause, "pause", () => ask("timer_pause")) : button(words.timer.resume, "pause", () => ask("timer_resume"), { class: "main" }),
    button(words.timer.more, "more", () => ask("timer_add", { seconds: 60 })),
    timer.step + 1 < timer.steps.length ? button(words.timer.next, "next", () => ask("timer_go", { step: clockNow(timer).step + 1 })) : null,
    button(words.timer.stop, "stop", () => ask("timer_stop"))),
    h("ol", { class: "phases" }, timer.steps.map((step, n) => h("li", { size: step.seconds, "aria-current": n === timer.step ? "step" : null }, h("i", { class: "run" }),
      button(`${words.timer[step.phase]} ${Math.round(step.seconds / 6) / 10}`, `phase ${n}`, () => ask("timer_go", { step: n }))))));
  tick();
}

function tick() {
  if (!parts.timer || !at("clock")) return;
  const now = clockNow(parts.timer);
  at("clock").textContent = `${now.name} ${now.text}`;
  at("clock").classList.toggle("over", now.left <= 0);
  [...at("timer").querySelectorAll(".phases li")].forEach((item, n) => {
    item.querySelector(".run").style.setProperty("--size", n < now.step ? 1 : n > now.step ? 0 : 1 - now.share);
  });
}

function drawPoll() {
  const poll = parts.poll;
  const here = parts.people.filter((person) => person.here).length;
  const past = (parts.past ?? []).length ? h("details", { "data-key": "past" }, h("summary", {}, words.poll.past), [...parts.past].reverse().map((old) => h("div", { class: "past" }, h("strong", {}, old.question), bars(old)))) : null;
  if (poll) {
    redraw(at("poll"), heading("poll", words.poll.title), poll.text ? h("p", { class: "quote" }, poll.text) : null, h("p", {}, h("strong", {}, poll.question)), bars(poll),
      h("p", { class: "soft" }, fill(words.poll.answers, { n: poll.answers, of: Math.max(here, poll.answers) })), poll.why ? h("p", { class: "quote" }, poll.why) : null,
      h("div", { class: "row" },
        button(poll.shown ? words.poll.hide : words.poll.show, "shown", () => ask("poll_shown", { on: !poll.shown }), { class: "main" }),
        button(poll.open ? words.poll.close : words.poll.reopen, "open", () => ask("poll_open", { on: !poll.open })),
        button(poll.solved ? words.poll.unsolve : words.poll.solve, "solved", () => { if (!poll.solved && !poll.shown) ask("poll_shown", { on: true }); ask("poll_solved", { on: !poll.solved }); }),
        button(words.poll.again, "again", () => ask("poll_again")), button(words.poll.away, "away", () => ask("poll_away"))), past);
    return;
  }
  const list = h("div", { class: "asks", role: "radiogroup", "aria-label": words.poll.choose });
  const fillList = () => {
    const wanted = form.find.toLowerCase();
    const fits = data.asks.filter((one) => (!form.module || one.module === form.module) && `${one.text} ${one.question} ${one.group}`.toLowerCase().includes(wanted));
    list.replaceChildren(...(fits.length ? fits.map((one) => h("label", { class: "ask" },
      checked(h("input", { type: "radio", name: "ask", value: one.key, "data-key": `ask ${one.key}`, onchange: () => { form.chosen = one.key; } }), form.chosen === one.key),
      h("span", {}, h("small", {}, `${Number(one.module)} · ${one.kind === "recall" ? words.poll.recall : one.group}`), one.text ? h("span", { class: "clip" }, one.text) : null, h("b", {}, one.question))))
      : [h("p", { class: "soft" }, words.poll.none)]));
  };
  fillList();
  const modules = [...new Set(data.asks.map((one) => one.module))];
  const course = [h("div", { class: "row" },
    h("label", {}, words.poll.module, " ", valued(h("select", { "data-key": "module", onchange: (event) => { form.module = event.target.value; fillList(); } }, h("option", { value: "" }, words.poll.every), modules.map((module) => h("option", { value: module }, Number(module)))), form.module)),
    h("label", { class: "grow" }, words.poll.find, " ", valued(h("input", { type: "search", "data-key": "find", oninput: (event) => { form.find = event.target.value; fillList(); } }), form.find))), list];
  const own = [h("label", {}, words.poll.question, valued(h("input", { ...keepIn("question"), maxlength: 500 }), form.question)),
    h("label", {}, words.poll.options, valued(h("textarea", { ...keepIn("options"), rows: 4 }), form.options))];
  redraw(at("poll"), heading("poll", words.poll.title),
    h("div", { class: "segments", role: "group", "aria-labelledby": "poll-title" }, ["course", "own"].map((source) => button(words.poll[source], `source ${source}`, () => { form.source = source; drawPoll(); }, { "aria-pressed": String(form.source === source) }))),
    form.source === "course" ? course : own,
    button(words.poll.ask, "ask", () => {
      if (form.source === "own") ask("poll_own", { question: form.question, options: form.options.split("\n").filter((line) => line.trim()).slice(0, 16) });
      else if (form.chosen) ask("poll_ask", { ask: form.chosen });
    }, { class: "main" }), past);
}

function drawPairs() {
  const pairs = parts.pairs;
  const taking = parts.people.filter((person) => person.here && !person.out).length;
  const choose = [
    h("label", {}, words.pairs.task, valued(h("select", keepIn("task"), data.tasks.map((task) => h("option", { value: task.key }, task.title))), form.task)),
    h("label", {}, words.pairs.own, valued(h("input", { ...keepIn("own"), maxlength: 500 }), form.own)),
    h("label", { class: "check" }, checked(h("input", { type: "checkbox", ...keepIn("timed", (box) => box.checked) }), form.timed), words.pairs.timed),
    h("p", { class: "soft" }, fill(words.pairs.numbers, { n: taking, pairs: Math.floor(taking / 2) }), taking % 2 && taking > 1 ? ` ${words.pairs.odd}` : "", ". ", words.pairs.none),
    button(parts.rounds ? words.pairs.next : words.pairs.begin, "begin", () => ask("round_begin", { task: form.task, own: form.own, plan: form.timed ? plan() : null, hold: form.hold }), { class: "main" })];
  redraw(at("pairs"), heading("pairs", words.pairs.title), pairs ? [
    h("p", {}, h("strong", {}, `${fill(words.pairs.round, { n: pairs.round })} · ${pairs.task.title}`), ` (${pairs.half === 1 ? words.pairs.half : words.pairs.half2})`),
    h("ul", { class: "plain" }, pairs.groups.map(({ pair: [a, b], watcher }) => h("li", {}, fill(words.pairs.begins, { a, b }), watcher ? h("span", { class: "soft" }, ` · ${fill(words.pairs.watches, { name: watcher })}`) : null)),
      pairs.alone ? h("li", {}, fill(words.pairs.alone, { name: pairs.alone })) : null),
    h("div", { class: "row" }, button(words.pairs.swap, "swap", () => ask("round_swap")), button(words.pairs.end, "end", () => ask("round_end"))),
    h("details", { "data-key": "next round" }, h("summary", {}, words.pairs.next), choose)] : choose);
}

function drawGallery() {
  const gallery = parts.gallery;
  const kinds = h("span", { class: "segments", role: "group", "aria-label": words.gallery.open }, ["pitch", "message"].map((kind) =>
    button(words.gallery[kind], `kind ${kind}`, () => ask("gallery_open", { open: true, kind }), { "aria-pressed": String(gallery.open && gallery.kind === kind) })));
  const items = gallery.items.map((item) => h("div", { class: `item${item.hidden ? " item-hidden" : ""}${gallery.focus === item.id ? " item-focus" : ""}` },
    h("p", { class: "soft" }, item.by ? fill(words.gallery.by, { name: item.by }) : words.gallery.anonymous, item.hidden ? ` · ${words.gallery.hidden}` : ""),
    sharedText(item), item.readers ? h("p", { class: "soft" }, fill(words.gallery.readers, { n: item.readers }), ". ", partsFound(item)) : null,
    h("div", { class: "row" },
      item.hidden ? null : button(gallery.focus === item.id ? words.gallery.unfocus : words.gallery.focus, `focus ${item.id}`, () => ask("gallery_focus", { item: gallery.focus === item.id ? "" : item.id })),
      button(item.hidden ? words.gallery.unhide : words.gallery.hide, `hide ${item.id}`, () => ask("gallery_hide", { item: item.id, hidden: !item.hidden })))));
  redraw(at("gallery"), heading("gallery", words.gallery.title), h("div", { class: "row" }, h("span", { class: "label" }, words.gallery.open), kinds,
    gallery.open ? button(words.gallery.shut, "shut", () => ask("gallery_open", { open: false, kind: gallery.kind })) : null),
    gallery.open ? null : h("p", { class: "soft" }, words.gallery.closed), items.length ? items : gallery.open ? h("p", { class: "soft" }, words.gallery.empty) : null);
}

function drawPeople() {
  const people = parts.people;
  const names = Object.fromEntries(parts.modules.map((module) => [module.number, `${Number(module.number)} · ${module.title}`]));
  const still = (person) => (person.still === null ? "–" : person.still < 1 ? words.people.now : fill(words.people.ago, { n: person.still }));
  at("here").textContent = fill(words.people.here, { n: people.filter((person) => person.here).length });
  const stuck = parts.stuck.length ? h("ul", { class: "plain" }, parts.stuck.map((row) => h("li", {},
    fill(words.stuck.row, { n: row.names.length, module: Number(row.module), title: row.title, minutes: row.minutes }), h("span", { class: "soft" }, ` (${row.names.join(", ")})`)))) : h("p", { class: "soft" }, words.stuck.nothing);
  const table = h("table", {}, h("thead", {}, h("tr", {}, h("th", { scope: "col" }, words.people.name), h("th", { scope: "col" }, words.people.at),
    parts.modules.map((module) => h("th", { scope: "col", title: module.title }, Number(module.number))), h("th", { scope: "col" }, words.people.still), h("th", { scope: "col" }, words.people.excuse))),
    h("tbody", {}, people.map((person) => h("tr", { class: person.here ? null : "gone" }, h("th", { scope: "row" }, person.name), h("td", { title: names[person.module] ?? null }, !person.here ? words.people.away : person.module ? Number(person.module) : "–"),
      parts.modules.map((module, n) => h("td", { class: person.done[n] && person.done[n] === module.of ? "all" : null }, `${person.done[n]}/${module.of}`)), h("td", {}, still(person)),
      h("td", {}, checked(h("input", { type: "checkbox", "data-key": `excuse ${person.seat}`, "aria-label": fill(words.people.excused, { name: person.name }), onchange: (event) => ask("excuse", { seat: person.seat, out: !event.target.checked }) }), !person.out))))));
  redraw(at("people"), heading("people", words.people.title), people.length ? null : h("p", {}, words.people.nobody),
    h("h3", {}, words.stuck.title), stuck,
    h("h3", {}, words.modules.title), moduleBars(parts.modules), h("details", { "data-key": "modules" }, h("summary", {}, words.modules.table), h("div", { class: "wide" }, moduleTable(parts.modules))),
    people.length ? h("details", { "data-key": "people", open: true }, h("summary", {}, words.people.table), h("div", { class: "wide", tabindex: 0, role: "region", "aria-label": words.people.table }, table)) : null,
    h("p", { class: "soft" }, words.people.private));
}

function drawSession() {
  redraw(at("session"), heading("session", words.session.title),
    h("ul", { class: "plain" }, [["", words.session.numbers], ["&names=yes", words.session.names]].map(([more, label], n) => h("li", {}, h("a", { href: `/board/numbers.csv?lang=${lang}${more}`, download: true, "data-key": `csv ${n}` }, label)))),
    form.sure ? h("div", { class: "row", role: "alert" }, h("span", {}, words.session.sure), button(words.session.yes, "yes", () => { form.sure = false; ask("clear"); drawSession(); }), button(words.session.no, "no", () => { form.sure = false; drawSession(); }))
      : button(words.session.clear, "clear", () => { form.sure = true; drawSession(); at("session").querySelector("[data-key=no]").focus(); }));
}

// Which section shows which parts of the room.
const SECTIONS = [[drawWall, ["scene", "eyes"]], [drawTimer, ["timer"]], [drawPoll, ["poll", "past"]], [drawPairs, ["pairs", "rounds"]], [drawGallery, ["gallery"]], [drawPeople, ["people", "modules", "stuck"]]];
let crowd = "";
const draw = (changed) => {
  if (!parts.people) return;
  for (const [section, names] of SECTIONS) if (names.some((name) => changed.includes(name))) section();
  // The number of those who are here stands in other sections too; they are left alone while it is the same.
  const now = parts.people.map((person) => `${person.here} ${person.out}`).join();
  if (now !== crowd && !changed.includes("poll")) { if (parts.poll) drawPoll(); if (!at("pairs").contains(document.activeElement) || parts.pairs) drawPairs(); }
  crowd = now;
  if (changed.includes("kept") && !parts.kept) { at("say").textContent = words.link.kept; at("say").hidden = false; }
};

const theme = at("theme");
const nameTheme = () => { const next = window.courseTheme.dark ? words.light : words.dark; theme.textContent = next; theme.setAttribute("aria-label", words.theme.replace("{}", next.toLowerCase())); };
theme.addEventListener("click", () => window.courseTheme.toggle());
document.addEventListener("course-theme", nameTheme);
window.courseTheme.apply();

drawSession();
const send = follow("board", draw, (on) => { at("link").textContent = on ? words.link.on : words.link.wait; at("link").className = on ? "on" : ""; });
setInterval(tick, 250);
