export default {
  render({ model, el }) {
    begin(el, "grid");
    return keepDrawn(model, ["caption", "columns", "rows", "strong"], () => {
      const columns = model.get("columns");
      el.replaceChildren(
        h("table", { class: "nw-grid-table" },
          h("caption", { class: "nw-label" }, model.get("caption")),
          h("thead", {}, h("tr", {}, columns.map((text) => h("th", { scope: "col" }, text)))),
          h("tbody", {}, model.get("rows").map((row, n) => h("tr", { class: model.get("strong").includes(n) ? "nw-strong" : null },
            row.map((text, i) => (i ? h("td", { "data-label": columns[i] }, text) : h("th", { scope: "row" }, text))))))));
    });
  },
};
