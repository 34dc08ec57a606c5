const LOOK = 5000; // milliseconds between two looks at the clock

export default {
  render({ model, el }) {
    begin(el, "sprint");
    const bar = h("div", { class: "nw-sprint-bar" });
    const shown = h("p", { class: "nw-meter-text", "aria-hidden": "true" });
    const said = h("p", { class: "nw-visually-hidden", role: "status", "aria-live": "polite" });
    el.append(h("div", { class: "nw-track nw-sprint-track", "aria-hidden": "true" }, bar), shown, said);
    let timer = null;
    const look = () => {
      const texts = model.get("texts");
      const left = Math.max(0, model.get("until") - Date.now() / 1000);
      const minutes = Math.ceil(left / 60);
      const text = left <= 0 ? texts.over : left < 60 ? texts.last : fill(texts.left ?? "{n}", { n: minutes });
      bar.style.width = `${Math.min(100, (100 * left) / model.get("whole"))}%`;
      if (shown.textContent !== text) {
        shown.textContent = text;
        if (minutes === 5 || left <= 0) said.textContent = text;
      }
      if (left <= 0) stop();
    };
    const stop = () => { clearInterval(timer); timer = null; };
    const draw = () => {
      stop();
      el.hidden = !model.get("until");
      if (!model.get("until")) return;
      look();
      timer = setInterval(look, LOOK);
    };
    const forget = keepDrawn(model, ["until", "whole", "texts"], draw);
    return () => { stop(); forget(); };
  },
};
