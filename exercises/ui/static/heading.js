export default {
  render({ model, el }) {
    begin(el, "heading");
    return keepDrawn(model, ["title", "lead", "label"], () => {
      const label = model.get("label") ? [h("p", { class: "nw-eyebrow" }, model.get("label"))] : [];
      const lead = model.get("lead").split("\n\n").filter(Boolean);
      el.replaceChildren(
        ...label,
        h(`h${model.get("level")}`, { class: "nw-title" }, model.get("title")),
        ...lead.map((paragraph) => h("p", { class: "nw-lead" }, paragraph)),
      );
    });
  },
};
