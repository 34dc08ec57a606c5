// Start, stop, a quiet dot. What is recorded stays in this page: only the seconds are sent.

export default {
  render({ model, el }) {
    begin(el, "rehearsal");
    const id = uid();
    const texts = () => model.get("texts");
    const button = h("button", { type: "button", class: "nw-press nw-look-main", "aria-describedby": `${id}-reason` });
    const reason = h("span", { id: `${id}-reason`, class: "nw-reason" });
    const dot = h("div", { class: "nw-quiet-dot" });
    const line = h("div", { class: "nw-quiet-line", "aria-hidden": "true", hidden: true }, dot);
    const said = h("p", { class: "nw-status-line nw-tone-info", role: "status", "aria-live": "polite", hidden: true });
    const box = h("input", { id, type: "checkbox", "aria-describedby": `${id}-hint` });
    const ask = h("div", {},
      h("label", { class: "nw-option", for: id }, box, h("span", { class: "nw-option-text nw-record" })),
      h("p", { id: `${id}-hint`, class: "nw-hint" }));
    const mine = h("div", { class: "nw-row", hidden: true });
    el.append(ask, h("div", {}, button, reason), line, said, mine);

    let since = 0;
    let timer = 0;
    let recorder = null;
    let address = "";
    let opening = false;

    const say = (text) => { said.textContent = text; said.hidden = !text; };
    const forget = () => {
      if (address) URL.revokeObjectURL(address);
      address = "";
      mine.replaceChildren();
      mine.hidden = true;
    };
    const keep = (blob) => {
      forget();
      address = URL.createObjectURL(blob);
      mine.replaceChildren(
        h("audio", { controls: true, src: address, "aria-label": texts().mine }),
        h("button", { type: "button", class: "nw-press nw-look-link", onclick: forget }, texts().delete));
      mine.hidden = false;
    };
    /** Ask for the microphone; a refusal, or no microphone at all, leaves the rehearsal as it is. */
    const listen = async () => {
      try {
        const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
        const taken = [];
        recorder = new MediaRecorder(stream);
        recorder.addEventListener("dataavailable", (event) => taken.push(event.data));
        recorder.addEventListener("stop", () => {
          stream.getTracks().forEach((track) => track.stop());
          if (el.isConnected) keep(new Blob(taken, { type: taken[0]?.type ?? "audio/webm" }));
        });
        recorder.start();
        return "";
      } catch {
        recorder = null;
        return texts().refused;
      }
    };
    const still = matchMedia("(prefers-reduced-motion: reduce)");
    const move = () => {
      const share = model.get("target") ? Math.min(1, (performance.now() - since) / 1000 / model.get("target")) : 0.5;
      // With reduced motion the dot takes four steps instead of gliding.
      dot.style.insetInlineStart = `${100 * (still.matches ? Math.floor(share * 4) / 4 : share)}%`;
    };
    const draw = () => {
      button.textContent = since ? texts().stop : said.dataset.once ? texts().again : texts().start;
      button.setAttribute("aria-disabled", model.get("reason") && !since ? "true" : "false");
      reason.textContent = since ? "" : model.get("reason");
      ask.hidden = !model.get("recordable") || Boolean(since);
      ask.querySelector(".nw-record").textContent = texts().record ?? "";
      ask.querySelector(".nw-hint").textContent = texts().record_hint ?? "";
      line.hidden = !since;
    };
    const start = async () => {
      opening = true;
      forget();
      const refused = model.get("recordable") && box.checked ? await listen() : "";
      opening = false;
      if (refused) box.checked = false;
      since = performance.now();
      move();
      timer = setInterval(move, 200);
      say([refused, texts().running].filter(Boolean).join(" "));
      draw();
    };
    const stop = () => {
      const seconds = (performance.now() - since) / 1000;
      clearInterval(timer);
      since = 0;
      said.dataset.once = "yes";
      if (recorder?.state === "recording") recorder.stop();
      recorder = null;
      say("");
      draw();
      model.send({ event: "done", seconds });
    };
    button.addEventListener("click", () => {
      if (opening || button.getAttribute("aria-disabled") === "true") return;
      if (since) stop(); else start();
    });
    const drawn = keepDrawn(model, ["reason", "target", "recordable", "texts"], draw);
    return () => {
      clearInterval(timer);
      if (recorder?.state === "recording") recorder.stop();
      forget();
      drawn();
    };
  },
};
