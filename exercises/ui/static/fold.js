export default {
  render({ model, el }) {
    begin(el, "fold");
    return keepDrawn(model, ["summary", "paragraphs", "source"], () => {
      const open = el.querySelector("details")?.open ?? model.get("opened");
      el.hidden = !model.get("summary");
      el.replaceChildren(
        h("details", { open },
          h("summary", {}, model.get("summary")),
          ...model.get("paragraphs").map((paragraph) => h("p", { dir: "auto" }, paragraph)),
          model.get("source") ? h("p", { class: "nw-source" }, model.get("source")) : null));
    });
  },
};
