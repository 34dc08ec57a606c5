// A table to read. The roles are said outright, because a narrow page lays the lines out as blocks.

export default {
  render({ model, el }) {
    begin(el, "table");
    const empty = h("p", { class: "nw-hint" });
    const holder = h("div");
    el.append(holder, empty);
    const draw = () => {
      const [columns, rows, texts] = ["columns", "rows", "texts"].map((name) => model.get(name));
      const focused = el.contains(document.activeElement) ? document.activeElement.dataset.key : null;
      const name = (row) => {
        const text = row.cells[columns[0].key];
        const tag = row.tag ? h("span", { class: "nw-chip" }, row.tag) : null;
        if (!texts.open) return [text, tag];
        return [h("button", {
          type: "button", class: "nw-press nw-look-link", "data-key": row.key, dir: "auto",
          "aria-label": fill(texts.open, { name: text }), "aria-expanded": String(row.key === model.get("opened")),
          onclick: () => model.send({ event: "open", key: row.key }),
        }, text), tag];
      };
      empty.textContent = texts.empty ?? "";
      empty.hidden = rows.length > 0;
      holder.hidden = rows.length === 0;
      holder.replaceChildren(h("table", { class: "nw-lines", role: "table" },
        h("caption", { class: "nw-visually-hidden" }, model.get("label")),
        h("thead", { role: "rowgroup" }, h("tr", { role: "row" },
          columns.map((column) => h("th", { scope: "col", role: "columnheader", style: column.width ? `width:${column.width}%` : null }, column.label)))),
        h("tbody", { role: "rowgroup" }, rows.map((row) =>
          h("tr", { role: "row", class: row.key === model.get("opened") ? "nw-opened" : null },
            columns.map((column, i) => i === 0
              ? h("th", { scope: "row", role: "rowheader" }, ...name(row))
              : h("td", { role: "cell", dir: "auto", "data-label": column.label,
                  class: [row.cells[column.key] ? "" : "nw-blank", row.tone && i === columns.length - 1 ? `nw-tone-${row.tone}` : ""].join(" ").trim() || null },
                row.cells[column.key] ?? "")))))));
      if (focused) holder.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
    };
    return keepDrawn(model, ["label", "columns", "rows", "opened", "texts"], draw);
  },
};
