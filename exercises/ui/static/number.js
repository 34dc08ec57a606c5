export default {
  render({ model, el }) {
    begin(el, "number");
    const id = uid();
    const slider = model.get("slider");
    const input = h("input", { id, type: slider ? "range" : "number", class: slider ? "nw-range" : "nw-input nw-short", "aria-describedby": `${id}-hint` });
    const label = h("label", { for: id, class: "nw-label" });
    const shown = h("output", { for: id, class: "nw-output" });
    const hint = h("p", { id: `${id}-hint`, class: "nw-hint" });
    el.append(label, hint, h("div", { class: "nw-number-row" }, input, shown));
    const text = (value) => (slider ? fill(model.get("unit"), { n: value }) : model.get("unit"));
    const draw = () => {
      label.textContent = model.get("label");
      hint.textContent = model.get("hint");
      hint.hidden = !model.get("hint");
      for (const name of ["min", "max", "step"]) input[name] = model.get(name);
      if (document.activeElement !== input || slider) input.value = model.get("value");
      shown.textContent = text(model.get("value"));
      input.setAttribute("aria-valuetext", text(model.get("value")));
    };
    input.addEventListener("input", () => {
      shown.textContent = text(input.value);
      if (slider) input.setAttribute("aria-valuetext", text(input.value));
    });
    input.addEventListener("change", () => {
      const value = Math.min(model.get("max"), Math.max(model.get("min"), Number(input.value)));
      input.value = Number.isFinite(value) && input.value !== "" ? value : model.get("value");
      model.set("value", Number(input.value));
      model.save_changes();
    });
    return keepDrawn(model, ["label", "hint", "unit", "min", "max", "step", "value"], draw);
  },
};
