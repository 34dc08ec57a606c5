// A drop-down list with its label in sight.

export default {
  render({ model, el }) {
    begin(el, "select");
    const id = uid();
    const label = h("label", { for: id, class: "nw-label" });
    const hint = h("p", { id: `${id}-hint`, class: "nw-hint" });
    const box = h("select", { id, class: "nw-input", "aria-describedby": `${id}-hint`,
      onchange: () => { model.set("value", box.value); model.save_changes(); } });
    el.append(label, hint, box);
    return keepDrawn(model, ["label", "hint", "options", "value"], () => {
      label.textContent = model.get("label");
      hint.textContent = model.get("hint");
      hint.hidden = !model.get("hint");
      const keys = model.get("options").map(({ key, label }) => `${key}\n${label}`).join("\n");
      if (box.dataset.keys !== keys) {
        box.dataset.keys = keys;
        box.replaceChildren(...model.get("options").map(({ key, label }) => h("option", { value: key }, label)));
      }
      box.value = model.get("value");
    });
  },
};
