// A list of notes. The buttons carry the note's text in their names, so that they can be told apart by ear.

export default {
  render({ model, el }) {
    begin(el, "notes");
    return keepDrawn(model, ["label", "items", "texts"], () => {
      const texts = model.get("texts");
      const held = el.contains(document.activeElement) ? document.activeElement.dataset : {};
      const tool = (event, item) => h("button", {
        type: "button", class: "nw-tool nw-tool-text", "data-event": event, "data-key": item.key,
        "aria-label": `${texts[event]}: ${item.text}`, onclick: () => model.send({ event, key: item.key }) }, texts[event]);
      el.hidden = !model.get("items").length;
      el.replaceChildren(
        h("p", { class: "nw-label" }, model.get("label")),
        h("ol", { class: "nw-note-list", "aria-label": model.get("label") }, model.get("items").map((item) =>
          h("li", { class: `nw-note${item.open ? " nw-note-open" : ""}${item.faded ? " nw-note-faded" : ""}` },
            h("div", { class: "nw-sort-text" },
              h("span", { dir: "auto" }, item.text),
              item.detail ? h("span", { class: "nw-hint" }, item.detail) : null,
              item.remark ? h("span", { class: "nw-remark" }, item.remark) : null),
            h("div", { class: "nw-tools" },
              item.open ? h("span", { class: "nw-chip" }, texts.open) : tool("edit", item), tool("remove", item))))));
      if (held.key) el.querySelector(`[data-event="${held.event}"][data-key="${CSS.escape(held.key)}"]`)?.focus();
    });
  },
};
