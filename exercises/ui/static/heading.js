export default {
  render({ model, el }) {
    begin(el, "heading");
    model.on("msg:custom", (message) => {
      if (message.event !== "focus") return;
      requestAnimationFrame(() => {
        const title = el.querySelector(".nw-title");
        title.tabIndex = -1;
        title.focus();
      });
    });
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
