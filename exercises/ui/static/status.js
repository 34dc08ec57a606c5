const SIGNS = { info: "", good: "✓ ", warn: "! ", error: "! " };

export default {
  render({ model, el }) {
    begin(el, "status");
    const line = h("p", { role: "status", "aria-live": "polite", "aria-atomic": "true" });
    el.append(line);
    return keepDrawn(model, ["text", "tone"], () => {
      line.className = `nw-status-line nw-tone-${model.get("tone")}`;
      line.hidden = !model.get("text");
      line.textContent = model.get("text") ? SIGNS[model.get("tone")] + model.get("text") : "";
    });
  },
};
