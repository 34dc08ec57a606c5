// What the board and the projector share: elements, words, the link to the class, bars, the clock.
const words = JSON.parse(document.getElementById("words").textContent);
const lang = document.documentElement.lang;
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));

/** h("p", {class: "x", onclick: f}, "text"): an element. Text stays text; nothing is parsed as HTML. */
function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "size") element.style.setProperty("--size", value);
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== "" && child !== false));
  return element;
}

/** Draw anew what is inside, and leave the focus where it was. */
function redraw(element, ...children) {
  const kept = element.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  const open = new Map([...element.querySelectorAll("details")].map((details) => [details.dataset.key, details.open]));
  element.replaceChildren(...children.flat().filter(Boolean));
  element.querySelectorAll("details").forEach((details) => { details.open = open.get(details.dataset.key) ?? details.open; });
  if (kept) [...element.querySelectorAll("[data-key]")].find((found) => found.dataset.key === kept)?.focus({ preventScroll: true });
}

const parts = {};
let offset = 0; // the server's clock is ahead by so many seconds

/** Keep a link to the class; `draw` gets the names of the parts that have changed. */
function follow(view, draw, status) {
  let socket, tries = 0, heard = 0;
  const say = document.getElementById("say");
  const connect = () => {
    const address = new URL("/board/live", location.href);
    address.protocol = address.protocol.replace("http", "ws");
    address.search = new URLSearchParams({ lang, view });
    const mine = new WebSocket(address);
    socket = mine;
    mine.addEventListener("open", () => { tries = 0; heard = Date.now(); say.hidden = true; status?.(true); });
    mine.addEventListener("message", ({ data }) => {
      heard = Date.now();
      const message = JSON.parse(data);
      if (message.now) offset = message.now - Date.now() / 1000;
      Object.assign(parts, message.parts ?? {});
      if (message.refused) tell(message.refused);
      draw(Object.keys(message.parts ?? {}));
    });
    mine.addEventListener("close", () => {
      if (socket !== mine) return;
      tries += 1;
      lose();
      setTimeout(connect, Math.min(5000, 300 * 2 ** tries));
    });
  };
  const lose = () => { say.textContent = words.link.lost; say.hidden = false; status?.(false); };
  let hush;
  const tell = (text) => { clearTimeout(hush); say.textContent = text; say.hidden = false; hush = setTimeout(() => { say.hidden = true; }, 7000); };
  setInterval(() => {
    if (socket?.readyState !== 1 || Date.now() - heard < 12000) return;
    const silent = socket;
    socket = null;
    lose();
    silent.close();
    connect();
  }, 1000);
  connect();
  return (message) => { if (socket?.readyState === 1) socket.send(JSON.stringify(message)); else lose(); };
}

/** Bars for the options of a poll; nothing but the length says how many, so the number stands beside it. */
function bars(poll) {
  const all = Object.values(poll.counts).reduce((a, b) => a + b, 0);
  return h("div", { class: "bars" }, poll.options.map(({ key, label }) => h("div", { class: `bar${poll.right?.includes(key) ? " bar-right" : ""}` },
    h("span", {}, label, poll.right?.includes(key) ? h("b", {}, ` ✓ ${words.poll.right}`) : null),
    h("span", { class: "bar-number" }, String(poll.counts[key]), poll.before ? h("small", {}, ` ${fill(words.poll.before, { n: poll.before[key] })}`) : null),
    h("div", { class: "bar-track", "aria-hidden": "true" }, h("i", { size: all ? poll.counts[key] / all : 0 })))));
}

/** Where the clock is now: between two messages the page goes on by itself. */
function clockNow(timer) {
  let { step, ends } = timer;
  const now = Date.now() / 1000 + offset;
  while (timer.left === null && !timer.hold && now >= ends && step + 1 < timer.steps.length) { step += 1; ends += timer.steps[step].seconds; }
  const left = Math.max(0, timer.left ?? ends - now);
  const at = timer.steps[step];
  const name = timer.steps.at(-1).lap === 2 ? fill(words.timer.lap, { phase: words.timer[at.phase], lap: at.lap }) : words.timer[at.phase];
  const whole = Math.ceil(left);
  return { step, name, left, share: left / at.seconds, text: left <= 0 ? words.timer.over : `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}` };
}

/** Progress per module: a bar to see, and the numbers as a table. */
function moduleBars(modules) {
  return h("div", { class: "modules", "aria-hidden": "true" }, modules.map((module) => h("div", { class: "module" },
    h("span", {}, `${Number(module.number)} · ${module.title}`),
    h("div", { class: "bar-track" }, h("i", { size: module.share / 100 })),
    h("span", { class: "bar-number" }, `${module.share} %`))));
}
function moduleTable(modules) {
  const head = [words.modules.module, words.modules.begun, words.modules.finished, words.modules.share];
  return h("table", {}, h("thead", {}, h("tr", {}, head.map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", {}, modules.map((module) => h("tr", {}, h("th", { scope: "row" }, `${Number(module.number)} · ${module.title}`),
      h("td", {}, module.begun), h("td", {}, module.finished), h("td", {}, `${module.share} %`)))));
}

/** A shared text, sentence by sentence, with what the class found where. */
function sharedText(item) {
  return h("div", { class: "sentences" }, item.sentences.map((sentence, n) => h("p", {}, h("span", {}, sentence), " ",
    ["who", "why", "ask"].filter((part) => item.counts[part][n]).map((part) => h("span", { class: `tag tag-${part}` }, `${words.gallery[part]} ${item.counts[part][n]}`)))));
}
function partsFound(item) {
  return item.readers ? ["who", "why", "ask"].map((part) => fill(words.gallery.found, { part: words.gallery[part], n: item.readers - item.missing[part], of: item.readers })).join(" · ") : "";
}
