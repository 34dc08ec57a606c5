// The view for the projector: large, and nothing on it that is only the teacher's.
const main = document.getElementById("show");
const welcome = document.getElementById("welcome");
const clock = document.getElementById("clock");

document.getElementById("alone").hidden = !["127.0.0.1", "localhost"].includes(location.hostname);

const SCENES = {
  welcome: () => [],
  progress: () => [h("h1", {}, words.modules.title), moduleBars(parts.modules), h("div", { class: "hidden" }, moduleTable(parts.modules))],
  poll: () => {
    const poll = parts.poll;
    if (!poll) return null;
    return [poll.text ? h("p", { class: "show-text" }, poll.text) : null, h("h1", {}, poll.question),
      poll.counts ? bars(poll) : h("ol", { class: "show-options" }, poll.options.map(({ label }) => h("li", {}, label))),
      poll.why ? h("p", { class: "show-text" }, poll.why) : null,
      h("p", { class: "soft" }, fill(words.poll.answered, { n: poll.answers }), poll.open ? ` · ${words.poll.waiting}` : "")];
  },
  pairs: () => {
    const pairs = parts.pairs;
    if (!pairs) return null;
    return [h("h1", {}, `${fill(words.pairs.round, { n: pairs.round })} · ${pairs.task.title}`), h("p", { class: "soft" }, pairs.half === 1 ? words.pairs.half : words.pairs.half2),
      h("ul", { class: "show-pairs" }, pairs.groups.map(({ pair: [a, b], watcher }) => h("li", {}, h("b", {}, a), " + ", b, watcher ? h("small", {}, fill(words.pairs.watches, { name: watcher })) : null)),
        pairs.alone ? h("li", {}, fill(words.pairs.alone, { name: pairs.alone })) : null)];
  },
  gallery: () => (parts.item ? [sharedText(parts.item), h("p", { class: "soft" }, partsFound(parts.item) || words.gallery.anonymous)]
    : [h("h1", {}, words.gallery.title), h("p", { class: "show-text" }, fill(words.gallery.count, { n: parts.items ?? 0 }))]),
};

const tick = () => {
  clock.hidden = !parts.timer;
  if (!parts.timer) return;
  const now = clockNow(parts.timer);
  clock.textContent = `${now.name} ${now.text}`;
  clock.classList.toggle("over", now.left <= 0);
};

const draw = () => {
  const scene = SCENES[parts.scene]?.();
  const nothing = !scene || parts.scene === "welcome";
  welcome.hidden = !nothing;
  document.getElementById("address").hidden = nothing;
  main.hidden = nothing;
  redraw(main, nothing ? [] : scene);
  document.getElementById("here").textContent = fill(words.people.here, { n: parts.here });
  const eyes = document.getElementById("eyes");
  eyes.hidden = !parts.eyes;
  eyes.querySelector("p").textContent = parts.eyes?.text ?? "";
  tick();
};

follow("show", draw);
setInterval(tick, 250);
