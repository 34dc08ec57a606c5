// Bars or dots for a few rows. Each series has its own shape, not only its own colour; the table says the same in words.

export default {
  render({ model, el }) {
    begin(el, "chart");
    const picture = h("div", { class: "nw-chart-picture", "aria-hidden": "true" });
    const summary = h("summary", {});
    const caption = h("p", { class: "nw-label nw-chart-caption" });
    const table = h("div", { class: "nw-chart-table" });
    const fold = h("details", { class: "nw-chart-fold" }, summary, table);
    fold.open = model.get("opened");
    el.append(caption, picture, fold);
    const draw = () => {
      const [rows, series, look] = [model.get("rows"), model.get("series"), model.get("look")];
      const [min, max] = [model.get("min"), model.get("max")];
      const share = (value) => (Math.min(max, Math.max(min, value)) - min) / (max - min || 1);
      const place = (value) => `${100 * share(value)}%`;
      const text = (row, i) => row.texts?.[i] || (row.values[i] === null ? "–" : fill(model.get("unit"), { n: row.values[i] }));
      const bars = (row) => row.values.map((value, i) => value === null ? null
        : h("div", { class: "nw-chart-line" },
          h("div", { class: `nw-chart-bar nw-series-${i + 1}`, style: `--nw-size:${share(value)}` }),
          h("span", { class: "nw-chart-value" }, text(row, i))));
      const dots = (row) => {
        const known = row.values.filter((value) => value !== null);
        return h("div", { class: "nw-chart-line" },
          h("div", { class: "nw-chart-scale" },
            ...Array.from({ length: max - min + 1 }, (_, i) => h("i", { style: `left:${place(min + i)}` })),
            known.length > 1 ? h("b", { style: `left:${place(Math.min(...known))};width:calc(${place(Math.max(...known))} - ${place(Math.min(...known))})` }) : null,
            ...row.values.map((value, i) => value === null ? null
              : h("span", { class: `nw-chart-dot nw-series-${i + 1}`, style: `left:${place(value)}` }))),
          h("span", { class: "nw-chart-value" }, row.values.map((value, i) => text(row, i)).join(" → ")));
      };
      caption.textContent = model.get("caption");
      picture.replaceChildren(
        ...(series.length > 1 ? [h("p", { class: "nw-chart-key" }, series.map((name, i) =>
          h("span", {}, h("span", { class: `nw-chart-${look === "dots" ? "dot" : "swatch"} nw-series-${i + 1}` }), name)))] : []),
        ...rows.map((row) => h("div", { class: "nw-chart-row" },
          h("span", { class: "nw-chart-label" }, row.label),
          h("div", { class: "nw-chart-lines" }, look === "dots" ? dots(row) : bars(row)))));
      summary.textContent = model.get("table");
      table.replaceChildren(h("table", {},
        h("caption", { class: "nw-visually-hidden" }, model.get("caption")),
        h("thead", {}, h("tr", {}, h("td", {}), series.map((name) => h("th", { scope: "col" }, name)))),
        h("tbody", {}, rows.map((row) => h("tr", {}, h("th", { scope: "row" }, row.label),
          row.values.map((value, i) => h("td", {}, text(row, i))))))));
      el.hidden = !rows.length;
    };
    return keepDrawn(model, ["caption", "series", "rows", "look", "min", "max", "unit", "table"], draw);
  },
};
