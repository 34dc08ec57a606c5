export default {
  render({ model, el }) {
    begin(el, "button");
    const id = uid();
    const reason = h("span", { id, class: "nw-reason" });
    const button = h("button", { type: "button", "aria-describedby": id });
    button.addEventListener("click", () => {
      if (button.getAttribute("aria-disabled") === "true") return;
      // What was typed last is on its way first: leaving the field sends it.
      model.send({ event: "click" });
    });
    el.append(button, reason);
    return keepDrawn(model, ["label", "look", "reason", "pressed", "hint"], () => {
      button.textContent = model.get("label");
      button.className = `nw-press nw-look-${model.get("look")}`;
      button.setAttribute("aria-disabled", model.get("reason") ? "true" : "false");
      if (model.get("pressed") !== null) button.setAttribute("aria-pressed", String(model.get("pressed")));
      if (model.get("hint")) button.setAttribute("aria-label", model.get("hint"));
      reason.textContent = model.get("reason");
      reason.hidden = !model.get("reason");
    });
  },
};
