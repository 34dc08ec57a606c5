export default {
  render({ model, el }) {
    begin(el, "countdown");
    const bar = h("div", { class: "nw-countdown-bar" });
    const shown = h("p", { class: "nw-meter-text", "aria-hidden": "true" });
    const said = h("p", { class: "nw-visually-hidden", role: "status", "aria-live": "polite" });
    el.append(h("div", { class: "nw-track", "aria-hidden": "true" }, bar), shown, said);
    let timer = null;
    const stop = () => { clearInterval(timer); timer = null; };
    const show = (left) => {
      const [whole, texts] = [model.get("seconds"), model.get("texts")];
      const text = left > 0 ? fill(texts.left ?? "{n}", { n: left }) : texts.over ?? "";
      bar.style.width = `${(100 * left) / whole}%`;
      bar.className = `nw-countdown-bar nw-tone-${left > whole / 6 ? "info" : "warn"}`;
      shown.textContent = `${model.get("label")} ${text}`;
      if ([Math.round(whole / 2), 10, 0].includes(left)) said.textContent = text;
    };
    const draw = () => {
      stop();
      el.hidden = !model.get("running");
      if (!model.get("running")) return;
      const end = Date.now() + 1000 * model.get("seconds");
      let last = -1;
      const tick = () => {
        const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
        if (left === last) return;
        show((last = left));
        if (left === 0) { stop(); model.send({ event: "over" }); }
      };
      tick();
      timer = setInterval(tick, 200);
    };
    const done = keepDrawn(model, ["running", "seconds"], draw);
    return () => { stop(); done(); };
  },
};
