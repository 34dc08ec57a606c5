// A measured value against the range it should lie in; the words say the same as the picture.

export default {
  render({ model, el }) {
    begin(el, "meter");
    return keepDrawn(model, ["value", "low", "high", "text", "tone"], () => {
      const scale = Math.max(model.get("high") * 1.5, model.get("value") * 1.05, 1);
      const percent = (n) => `${(100 * n) / scale}%`;
      el.replaceChildren(
        h("div", { class: "nw-track", "aria-hidden": "true" },
          h("div", { class: "nw-band", style: `left:${percent(model.get("low"))};width:${percent(model.get("high") - model.get("low"))}` }),
          h("div", { class: `nw-needle nw-tone-${model.get("tone")}`, style: `width:${percent(model.get("value"))}` })),
        h("p", { class: "nw-meter-text" }, model.get("text")));
    });
  },
};
