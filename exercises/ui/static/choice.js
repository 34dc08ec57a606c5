export default {
  render({ model, el }) {
    begin(el, "choice");
    const name = uid();
    const several = model.get("several");
    const chosen = (key) => (several ? model.get("values").includes(key) : model.get("value") === key);
    const choose = (key, on) => {
      if (several) {
        const rest = model.get("values").filter((other) => other !== key);
        model.set("values", on ? [...rest, key] : rest);
      } else model.set("value", key);
      model.save_changes();
    };
    const draw = () => {
      const focused = el.contains(document.activeElement) ? document.activeElement.value : null;
      el.replaceChildren(
        h("fieldset", { class: `nw-choices nw-look-${model.get("look")}` },
          h("legend", { class: model.get("hide_label") ? "nw-visually-hidden" : "nw-label" }, model.get("label")),
          model.get("hint") ? h("p", { class: "nw-hint" }, model.get("hint")) : null,
          h("div", { class: "nw-options" },
            model.get("options").map((option) =>
              h("label", { class: "nw-option" },
                h("input", {
                  type: several ? "checkbox" : "radio", name, value: option.key,
                  checked: chosen(option.key), disabled: model.get("disabled"),
                  onchange: (event) => choose(option.key, event.target.checked),
                }),
                h("span", { class: "nw-option-text" }, option.label,
                  option.note ? h("small", {}, option.note) : null)))),
        ),
      );
      if (focused !== null) el.querySelector(`input[value="${CSS.escape(focused)}"]`)?.focus();
    };
    return keepDrawn(model, ["label", "hint", "options", "value", "values", "disabled"], draw);
  },
};
