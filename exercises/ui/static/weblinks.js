export default {
  render({ model, el }) {
    begin(el, "weblinks");
    return keepDrawn(model, ["label", "items", "opens"], () => {
      const safe = model.get("items").filter((item) => /^https:\/\//.test(item.url));
      el.replaceChildren(
        h("ul", { class: "nw-weblinks-list", "aria-label": model.get("label") },
          safe.map((item) => h("li", {},
            h("a", { href: item.url, target: "_blank", rel: "noopener noreferrer" }, item.text,
              h("span", { "aria-hidden": "true" }, " ↗"), h("span", { class: "nw-visually-hidden" }, ` (${model.get("opens")})`)),
            item.note ? h("span", { class: "nw-hint" }, item.note) : null))));
    });
  },
};
