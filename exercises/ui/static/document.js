export default {
  render({ model, el }) {
    begin(el, "document");
    return keepDrawn(model, ["kind", "title", "dated", "paragraphs"], () => {
      const id = uid();
      el.hidden = !model.get("title");
      el.replaceChildren(
        h("article", { class: "nw-sheet", "aria-labelledby": id },
          h("p", { class: "nw-sheet-head" }, h("span", {}, model.get("kind")), h("span", {}, model.get("dated"))),
          h("h5", { id, class: "nw-title" }, model.get("title")),
          ...model.get("paragraphs").map((paragraph) => h("p", {}, paragraph))));
    });
  },
};
