// What the class does together, on a learner's page: the notice, the clock, the partner, the poll, the gallery.
// Everything that comes from others is set as text, never as markup.
(() => {
  const WORDS = {
    en: {
      class: "The class", open: "Open", close: "Close", news: "Your teacher has something for you.", lost: "The link to the class is lost. Your own work is saved as usual. Trying again …", back: "The link to the class is back.",
      eyes: "Eyes up", eyesText: "Look up, please. Your work is saved.", eyesHide: "Show my page",
      start: "Start", introduction: "Introduction", questions: "Questions", closing: "Closing", over: "Time is up", paused: "paused", phaseSaid: "Phase {n} of {of}: {phase}. {time} left.", minute: "One minute left.", lap: "{phase}, round {lap} of 2",
      with: "With {names}", pair: "Round {n}", partner: "Your partner is {names}.", watching: "You watch {names}.", watcher: "{name} watches the two of you.", half: "Half time has passed: the roles are swapped.", and: "and",
      poll: "A question to the class", chosen: "Your answer is in. You can change it until the poll closes.", closed: "The poll is closed.", results: "What the class answered", answers: "{n} answers", answer: "1 answer", before: "first time {n}", right: "right", yours: "your answer",
      gallery: "The gallery", galleryPitch: "Pitches that people in the class have shared. Mark in which sentence you find who it is, why this listener, and what is asked.", galleryMessage: "Messages that people in the class have shared. Mark in which sentence you find who is writing, why to this receiver, and what is asked.",
      who: "who", why: "why", ask: "ask", marks: "{part}, sentence {n}", done: "I am done with this one", marked: "{n} have marked this text.", missing: "Found nowhere by {n} of {of}: {part}.", empty: "Nothing hangs here yet. Somebody has to be first.", by: "From {name}", anonymous: "Without a name", now: "On the wall now",
      share: "Share a text of mine", shareText: "Everybody in the class can read it. Take out names of people who have not been asked.", sharePitch: "Your pitch", shareMessage: "Your message", named: "Show my name with it", send: "Put it on the wall", cancel: "Not now", shared: "Your text is on the wall.", back2: "Take back the text I shared", taken: "Your text is off the wall.", full: "You have shared three texts. Take one back to share another.",
    },
    nb: {
      class: "Klassen", open: "Åpne", close: "Lukk", news: "Læreren har noe til deg.", lost: "Forbindelsen til klassen er brutt. Ditt eget arbeid lagres som vanlig. Prøver igjen …", back: "Forbindelsen til klassen er tilbake.",
      eyes: "Se opp", eyesText: "Se opp fra skjermen et øyeblikk. Arbeidet ditt er lagret.", eyesHide: "Vis siden min",
      start: "Start", introduction: "Introduksjon", questions: "Spørsmål", closing: "Avslutning", over: "Tiden er ute", paused: "pause", phaseSaid: "Fase {n} av {of}: {phase}. {time} igjen.", minute: "Ett minutt igjen.", lap: "{phase}, omgang {lap} av 2",
      with: "Med {names}", pair: "Runde {n}", partner: "Partneren din er {names}.", watching: "Du observerer {names}.", watcher: "{name} observerer dere to.", half: "Halve tiden er gått, og rollene er byttet.", and: "og",
      poll: "Spørsmål til klassen", chosen: "Svaret ditt er levert. Du kan endre det til avstemningen stenger.", closed: "Avstemningen er stengt.", results: "Dette svarte klassen", answers: "{n} svar", answer: "1 svar", before: "første gang {n}", right: "riktig", yours: "svaret ditt",
      gallery: "Galleriet", galleryPitch: "Presentasjoner som folk i klassen har delt. Merk i hvilken setning du finner hvem det er, hvorfor nettopp denne lytteren, og hva det spørres om.", galleryMessage: "Meldinger som folk i klassen har delt. Merk i hvilken setning du finner hvem som skriver, hvorfor til denne mottakeren, og hva det spørres om.",
      who: "hvem", why: "hvorfor", ask: "spørsmål", marks: "{part}, setning {n}", done: "Jeg er ferdig med denne", marked: "{n} har merket denne teksten.", missing: "Ikke funnet av {n} av {of}: {part}.", empty: "Her henger det ingenting ennå. Noen må være først.", by: "Fra {name}", anonymous: "Uten navn", now: "På veggen nå",
      share: "Del en tekst jeg har skrevet", shareText: "Alle i klassen kan lese den. Ta ut navn på folk som ikke er spurt.", sharePitch: "Presentasjonen din", shareMessage: "Meldingen din", named: "Vis navnet mitt", send: "Heng den opp", cancel: "Ikke nå", shared: "Teksten din henger på veggen.", back2: "Ta tilbake teksten jeg delte", taken: "Teksten din er tatt ned.", full: "Du har delt tre tekster. Ta tilbake en av dem for å dele en ny.",
    },
  };
  const lang = document.documentElement.lang === "nb" ? "nb" : "en";
  const words = WORDS[lang];
  const FIELDS = { pitch: { en: "Your pitch", nb: "Presentasjonen din" }, message: { en: "Your message", nb: "Meldingen din" } };
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
  const h = (tag, properties = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (value === undefined || value === null || value === false) continue;
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else element.setAttribute(name, value === true ? "" : String(value));
    }
    element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
    return element;
  };
  const listed = (names) => names.join(` ${words.and} `);
  const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

  // The frame
  const clockText = h("b", { "aria-hidden": "true" });
  const phaseText = h("span", { "aria-hidden": "true" });
  const track = h("i", {});
  const clockBox = h("div", { class: "live-clock", hidden: true }, phaseText, clockText, h("div", { class: "live-track", "aria-hidden": "true" }, track));
  const withText = h("span", { class: "live-with" });
  const say = h("p", { class: "live-say", hidden: true });
  const said = h("p", { class: "live-said", role: "status", "aria-live": "polite" });
  const toggle = h("button", { type: "button", class: "live-toggle", "aria-controls": "live-body", onclick: () => unfold(body.hidden) });
  const sections = { pair: h("section", { hidden: true }), poll: h("section", { hidden: true }), gallery: h("section", { hidden: true }) };
  const body = h("div", { id: "live-body", class: "live-body", role: "region", "aria-label": words.class, hidden: true }, h("div", { class: "live-inner" }, Object.values(sections)));
  const root = h("aside", { id: "live", "aria-label": words.class, "data-lm-suppress-shortcuts": "true", hidden: true },
    h("div", { class: "live-strip" }, h("div", { class: "live-inner" }, h("strong", {}, words.class), clockBox, withText, say, toggle)), body, said);
  const notice = h("p", {});
  const eyes = h("dialog", { id: "live-eyes", "aria-labelledby": "live-eyes-title" }, h("h2", { id: "live-eyes-title" }, words.eyes), notice,
    h("p", { class: "live-small" }, words.eyesText), h("button", { type: "button", onclick: () => eyes.close() }, words.eyesHide));
  (document.getElementById("course-live") ?? document.querySelector(".course-bar") ?? document.body.firstElementChild)?.after(root);
  document.body.append(eyes);
  // The panel lies over the lesson: Escape gives it back, and the keyboard stays with the button.
  root.addEventListener("keydown", (event) => { if (event.key === "Escape" && !body.hidden) { unfold(false); toggle.focus(); } });
  const bar = document.querySelector(".course-bar");
  const under = () => { root.style.top = `${bar?.offsetHeight ?? 0}px`; };
  window.addEventListener("resize", under);

  const parts = {};
  let offset = 0; // the server's clock is ahead by so many seconds
  let announced = "";
  const unfold = (open) => {
    body.hidden = !open;
    toggle.textContent = open ? words.close : words.open;
    toggle.setAttribute("aria-expanded", String(open));
  };
  const tell = (text) => { said.textContent = ""; requestAnimationFrame(() => { said.textContent = text; }); };
  let hush;
  const warn = (text, stays = false) => {
    clearTimeout(hush);
    say.textContent = text;
    say.hidden = !text;
    if (text) { tell(text); root.hidden = false; }
    if (text && !stays) hush = setTimeout(() => { say.hidden = true; settle(); }, 6000);
  };
  const settle = () => {
    const inside = Object.values(sections).some((section) => !section.hidden);
    toggle.hidden = !inside;
    if (!inside) body.hidden = true;
    root.hidden = !inside && clockBox.hidden && say.hidden;
    under();
  };
  // Redrawing must not take the focus from somebody who uses the keyboard.
  const redraw = (section, ...children) => {
    const kept = section.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    section.replaceChildren(...children.flat().filter(Boolean));
    section.hidden = !section.childElementCount;
    if (kept) [...section.querySelectorAll("[data-key]")].find((element) => element.dataset.key === kept)?.focus({ preventScroll: true });
  };

  // The clock
  const phaseName = (step, steps) => (steps.at(-1).lap === 2 ? fill(words.lap, { phase: words[step.phase], lap: step.lap }) : words[step.phase]);
  const tick = () => {
    const timer = parts.timer;
    clockBox.hidden = !timer;
    if (!timer) { announced = ""; return; }
    let { step, ends } = timer;
    const now = Date.now() / 1000 + offset;
    // Between two messages the page goes on by itself.
    while (timer.left === null && !timer.hold && now >= ends && step + 1 < timer.steps.length) { step += 1; ends += timer.steps[step].seconds; }
    const left = Math.max(0, timer.left ?? ends - now);
    const at = timer.steps[step];
    const over = left <= 0;
    clockBox.classList.toggle("live-over", over);
    phaseText.textContent = phaseName(at, timer.steps);
    clockText.textContent = over ? words.over : clock(Math.ceil(left)) + (timer.left !== null ? ` (${words.paused})` : "");
    track.style.width = `${Math.min(100, (100 * left) / at.seconds)}%`;
    const note = over ? "over" : left <= 60 && at.seconds > 60 ? `minute ${step}` : `step ${step}`;
    if (note !== announced) {
      announced = note;
      tell(over ? words.over : note.startsWith("minute") ? words.minute
        : fill(words.phaseSaid, { n: step + 1, of: timer.steps.length, phase: phaseName(at, timer.steps), time: clock(Math.ceil(left)) }));
    }
  };

  const drawEyes = () => {
    notice.textContent = parts.eyes?.text ?? "";
    notice.hidden = !notice.textContent;
    if (parts.eyes && !eyes.open) eyes.showModal();
    if (!parts.eyes && eyes.open) eyes.close();
  };

  const drawPair = () => {
    const pair = parts.pair;
    withText.textContent = pair?.partners.length ? fill(words.with, { names: listed(pair.partners) }) : "";
    redraw(sections.pair, pair ? [
      h("h2", {}, `${fill(words.pair, { n: pair.round })} · ${pair.title}`),
      pair.partners.length ? h("p", {}, h("strong", {}, fill(pair.watching ? words.watching : words.partner, { names: listed(pair.partners) })),
        pair.watcher ? ` ${fill(words.watcher, { name: pair.watcher })}` : "") : null,
      pair.half === 2 ? h("p", { class: "live-soft" }, words.half) : null,
      h("p", {}, h("strong", {}, `${pair.role}. `), pair.text)] : []);
  };

  const drawPoll = () => {
    const poll = parts.poll;
    if (!poll) return redraw(sections.poll);
    const all = poll.counts ? Object.values(poll.counts).reduce((a, b) => a + b, 0) : 0;
    const options = poll.options.map(({ key, label }) => h("label", { class: "live-option" },
      h("input", { type: "radio", name: `live-poll-${poll.id}`, value: key, "data-key": `poll ${key}`, checked: poll.mine === key, disabled: !poll.open,
        onchange: () => send({ do: "answer", poll: poll.id, option: key }) }), h("span", {}, label)));
    const bars = poll.counts ? poll.options.map(({ key, label }) => h("div", { class: `live-result${poll.right?.includes(key) ? " live-right" : ""}` },
      h("span", {}, label, poll.right?.includes(key) ? ` ✓ ${words.right}` : "", poll.mine === key ? ` (${words.yours})` : ""),
      h("span", {}, String(poll.counts[key]), poll.before ? ` · ${fill(words.before, { n: poll.before[key] })}` : ""),
      h("div", { class: "live-bar", "aria-hidden": "true" }, h("i", { style: `width: ${all ? (100 * poll.counts[key]) / all : 0}%` })))) : [];
    redraw(sections.poll, h("h2", {}, words.poll), poll.text ? h("p", { class: "live-text" }, poll.text) : null,
      h("fieldset", { disabled: !poll.open }, h("legend", {}, h("strong", {}, poll.question)), poll.open || !poll.counts ? h("div", { class: "live-options" }, options) : null),
      poll.open ? (poll.mine ? h("p", { class: "live-soft" }, words.chosen) : null) : h("p", { class: "live-soft" }, words.closed),
      poll.counts ? h("div", { class: "live-options" }, h("strong", {}, `${words.results}: ${all === 1 ? words.answer : fill(words.answers, { n: all })}`), bars) : null,
      poll.why ? h("p", { class: "live-text" }, poll.why) : null);
  };

  // The gallery. Receipts stay in this browser, so that nobody else can tell whose a text is.
  const PLACE = "classroom-receipts";
  const receipts = () => { try { return JSON.parse(sessionStorage.getItem(PLACE) ?? "[]"); } catch { return []; } };
  const keep = (list) => { try { sessionStorage.setItem(PLACE, JSON.stringify(list)); } catch { /* private window: cannot be taken back later */ } };
  const marking = new Map(); // text → what is marked and not yet handed in
  let draft = null;
  const mark = (item, part, place) => {
    const marks = marking.get(item.id) ?? item.mine ?? [];
    const without = marks.filter(([p, n]) => p !== part || n !== place);
    marking.set(item.id, without.length < marks.length ? without : [...marks, [part, place]]);
    drawGallery();
  };
  const drawItem = (item) => {
    const marks = marking.get(item.id) ?? item.mine ?? [];
    const rows = item.sentences.map((sentence, n) => h("div", { class: "live-sentence" }, h("span", { lang: "" }, sentence),
      h("span", { class: "live-marks" }, ["who", "why", "ask"].map((part) => h("button", { type: "button", "data-key": `${item.id} ${part} ${n}`,
        "aria-pressed": String(marks.some(([p, place]) => p === part && place === n)), "aria-label": fill(words.marks, { part: words[part], n: n + 1 }),
        onclick: () => mark(item, part, n) }, words[part], item.counts?.[part][n] ? ` ${item.counts[part][n]}` : "")))));
    return h("div", { class: `live-item${parts.gallery.focus === item.id ? " live-focus" : ""}` },
      h("p", { class: "live-soft" }, item.by ? fill(words.by, { name: item.by }) : words.anonymous, parts.gallery.focus === item.id ? ` · ${words.now}` : ""),
      rows,
      h("div", { class: "live-foot" },
        marking.has(item.id) || !item.mine ? h("button", { type: "button", "data-key": `${item.id} done`, onclick: () => { send({ do: "mark", item: item.id, marks }); marking.delete(item.id); } }, words.done) : null,
        item.readers ? h("span", { class: "live-soft" }, fill(words.marked, { n: item.readers }), ["who", "why", "ask"].filter((part) => item.missing[part]).map((part) =>
          ` ${fill(words.missing, { n: item.missing[part], of: item.readers, part: words[part] })}`)) : null));
  };
  const ownText = (kind) => [...document.querySelectorAll(".nw-card .nw-field")].filter((field) => field.querySelector(".nw-label")?.textContent === FIELDS[kind][lang])
    .map((field) => field.querySelector("textarea")?.value.trim()).find(Boolean) ?? "";
  const drawShare = (kind, left) => {
    if (draft === null) {
      return h("div", { class: "live-foot" },
        left > 0 ? h("button", { type: "button", "data-key": "share", onclick: () => { draft = { text: ownText(kind), named: false }; drawGallery(); document.getElementById("live-share")?.focus(); } }, words.share)
          : h("p", { class: "live-soft" }, words.full),
        receipts().length ? h("button", { type: "button", "data-key": "back", onclick: () => send({ do: "take_back", receipt: receipts().at(-1) }) }, words.back2) : null);
    }
    return h("div", { class: "live-item" },
      h("label", { for: "live-share" }, kind === "pitch" ? words.sharePitch : words.shareMessage),
      h("p", { id: "live-share-hint", class: "live-soft" }, words.shareText),
      Object.assign(h("textarea", { id: "live-share", "data-key": "share text", maxlength: 2000, dir: "auto", "aria-describedby": "live-share-hint", oninput: (event) => { draft.text = event.target.value; } }), { value: draft.text }),
      h("label", { class: "live-check" }, Object.assign(h("input", { type: "checkbox", "data-key": "share named", onchange: (event) => { draft.named = event.target.checked; } }), { checked: draft.named }), words.named),
      h("div", { class: "live-foot" },
        h("button", { type: "button", class: "live-main", "data-key": "send", onclick: () => { if (draft.text.trim()) send({ do: "share", text: draft.text, named: draft.named }); } }, words.send),
        h("button", { type: "button", "data-key": "cancel", onclick: () => { draft = null; drawGallery(); } }, words.cancel)));
  };
  const drawGallery = () => {
    const gallery = parts.gallery;
    if (!gallery) { draft = null; return redraw(sections.gallery); }
    // Somebody who is writing keeps the box as it is: only the wall around it changes.
    const writing = document.activeElement?.id === "live-share" && draft !== null ? document.activeElement : null;
    const cursor = writing ? [writing.selectionStart, writing.selectionEnd] : null;
    const items = gallery.items.filter(({ kind }) => kind === gallery.kind);
    items.sort((a, b) => (b.id === gallery.focus) - (a.id === gallery.focus));
    redraw(sections.gallery, h("h2", {}, words.gallery), h("p", { class: "live-soft" }, gallery.kind === "pitch" ? words.galleryPitch : words.galleryMessage),
      drawShare(gallery.kind, gallery.left), items.length ? items.map(drawItem) : h("p", { class: "live-soft", style: "margin-top: 12px" }, words.empty));
    if (cursor) { const box = document.getElementById("live-share"); box.focus({ preventScroll: true }); box.setSelectionRange(...cursor); }
  };

  const DRAW = { eyes: drawEyes, timer: tick, pair: drawPair, poll: drawPoll, gallery: drawGallery };
  // What is new opens by itself once; whoever closes it is left in peace until there is something else.
  const fresh = { pair: (now, old) => now && now.round !== old?.round, poll: (now, old) => now && (now.id !== old?.id || (now.shown && !old.shown)), gallery: (now, old) => now && (!old || (now.focus && now.focus !== old.focus)) };
  const receive = (message) => {
    if (message.now) offset = message.now - Date.now() / 1000;
    const changed = message.parts ?? {};
    const news = Object.keys(fresh).filter((name) => name in changed && fresh[name](changed[name], parts[name]));
    Object.assign(parts, changed);
    for (const name of Object.keys(DRAW)) if (name in changed) DRAW[name]();
    if (parts.seated === false) keep([]);
    if (news.length) { unfold(true); tell(words.news); }
    if (message.receipt) { keep([...receipts(), message.receipt]); draft = null; warn(words.shared); drawGallery(); }
    if (message.done === "take_back") { keep(receipts().slice(0, -1)); warn(words.taken); drawGallery(); }
    if (message.refused) { warn(message.refused); drawPoll(); }
    settle();
  };

  // The link. Whoever was cut off comes back by themselves, a little later each time and not all at once.
  let socket, tries = 0, lost = false, heard = 0;
  const module = /\/(\d\d)-[^/]*\.ipynb$/.exec(decodeURI(location.pathname))?.[1] ?? "";
  // What somebody chose while they were cut off is handed in when the link is back.
  const waiting = new Map();
  const send = (message) => {
    if (socket?.readyState === 1) return socket.send(JSON.stringify(message));
    if (["answer", "mark"].includes(message.do)) waiting.set(`${message.do} ${message.poll ?? message.item}`, message);
    warn(words.lost, true);
  };
  const connect = () => {
    const address = new URL("/live", location.href);
    address.protocol = address.protocol.replace("http", "ws");
    address.search = new URLSearchParams({ lang, module });
    const mine = new WebSocket(address);
    socket = mine;
    mine.addEventListener("open", () => {
      tries = 0;
      heard = Date.now();
      for (const message of waiting.values()) send(message);
      waiting.clear();
    });
    mine.addEventListener("message", ({ data }) => {
      heard = Date.now();
      if (lost) { lost = false; warn(words.back); }
      receive(JSON.parse(data));
    });
    mine.addEventListener("close", () => {
      if (socket !== mine || leaving) return;
      tries += 1;
      if (heard && !lost) { lost = true; warn(words.lost, true); }
      setTimeout(connect, Math.min(8000, 400 * 2 ** Math.min(tries, 5)) * (0.5 + Math.random()));
    });
  };
  let leaving = false;
  window.addEventListener("pagehide", () => { leaving = true; socket?.close(); });
  window.addEventListener("pageshow", (event) => { if (event.persisted) { leaving = false; connect(); } });
  setInterval(() => {
    tick();
    // A cable that was pulled closes nothing: silence tells.
    if (socket?.readyState === 1 && Date.now() - heard > 12000) {
      const silent = socket;
      lost = true;
      warn(words.lost, true);
      socket = null;
      silent.close();
      connect();
    }
  }, 500);
  unfold(false);
  connect();
})();
