// Rows of people with buttons; a row that is still there after a change keeps the keyboard's place.

export default {
  render({ model, el }) {
    begin(el, "roster");
    const list = h(model.get("numbered") ? "ol" : "ul", { class: `nw-roster-list${model.get("numbered") ? " nw-numbered" : ""}` });
    const empty = h("p", { class: "nw-hint" });
    el.append(empty, list);
    const draw = () => {
      const items = model.get("items");
      const focused = el.contains(document.activeElement) ? document.activeElement.dataset : null;
      empty.textContent = model.get("empty");
      empty.hidden = items.length > 0 || !model.get("empty");
      list.hidden = items.length === 0;
      list.setAttribute("aria-label", model.get("label"));
      list.replaceChildren(...items.map((item) =>
        h("li", { class: "nw-roster-row" },
          h("div", { class: "nw-roster-text" },
            h("span", { class: "nw-roster-title", dir: "auto" }, item.title),
            ...(item.lines ?? []).filter(Boolean).map((line) => h("span", { class: "nw-roster-line", dir: "auto" }, line)),
            item.chips?.length ? h("span", { class: "nw-chips" }, ...item.chips.map((chip) => h("span", { class: "nw-chip" }, chip))) : null,
            item.remark ? h("span", { class: `nw-roster-remark nw-tone-${item.tone ?? "info"}` }, item.remark) : null),
          item.actions?.length ? h("div", { class: "nw-tools" }, ...item.actions.map((action) =>
            h("button", {
              type: "button", class: "nw-tool nw-tool-text", "data-key": item.key, "data-action": action.key,
              "aria-label": action.hint, title: action.hint, "aria-disabled": action.off ? "true" : null,
              "aria-pressed": action.pressed === undefined ? null : String(action.pressed),
              onclick: () => !action.off && model.send({ event: "act", key: item.key, action: action.key }),
            }, action.label))) : null)));
      if (focused?.key) {
        const row = [...list.querySelectorAll("button")].filter((button) => button.dataset.key === focused.key);
        (row.find((button) => button.dataset.action === focused.action) ?? row[0])?.focus();
      }
    };
    model.on("msg:custom", (message) => {
      if (message.event === "focus") requestAnimationFrame(() => [...list.querySelectorAll("button")].find((button) => button.dataset.key === message.key)?.focus());
    });
    return keepDrawn(model, ["items", "label", "empty"], draw);
  },
};
