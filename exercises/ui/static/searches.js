export default {
  render({ model, el }) {
    begin(el, "searches");
    return keepDrawn(model, ["label", "items", "texts"], () => {
      el.hidden = !model.get("items").length;
      el.replaceChildren(h("ul", { class: "nw-search-list", "aria-label": model.get("label") },
        model.get("items").map((item) => h("li", {},
          h("a", { href: item.href, target: "_blank", rel: "noopener noreferrer" }, item.title,
            h("span", { "aria-hidden": "true" }, " ↗"), h("span", { class: "nw-visually-hidden" }, ` (${model.get("texts").new_tab})`)),
          item.note ? h("p", { class: "nw-hint" }, item.note) : null))));
    });
  },
};
