// Moments on two clocks. The strips are for the eye; the words in each cell say the same.

export default {
  render({ model, el }) {
    begin(el, "clocks");
    const percent = (hours) => `${(100 * hours) / 24}%`;
    const strip = ({ start, end, works }) => {
      const [low, high] = model.get("hours");
      return h("span", { class: "nw-hours", "aria-hidden": "true" },
        h("span", { class: "nw-work", style: `left:${percent(low)};width:${percent(high - low)}` }),
        h("span", { class: `nw-meeting ${works ? "nw-tone-good" : "nw-tone-warn"}`,
          style: `left:${percent(start)};width:max(5px, ${percent(Math.min(end, 24) - start)})` }));
    };
    const cell = (clock, person) =>
      h("td", { "data-label": person },
        h("span", { class: "nw-clock-time" }, clock.time),
        h("span", { class: `nw-clock-note ${clock.works ? "" : "nw-tone-warn"}` }, clock.works ? "" : "⚠ ", clock.note),
        strip(clock));
    return keepDrawn(model, ["label", "day", "people", "rows", "note", "hours"], () => {
      const people = model.get("people");
      el.hidden = !model.get("rows").length;
      el.replaceChildren(
        h("table", {},
          h("caption", { class: "nw-label" }, model.get("label")),
          h("thead", {}, h("tr", {}, h("th", { scope: "col" }, model.get("day")), people.map((person) => h("th", { scope: "col" }, person)))),
          h("tbody", {}, model.get("rows").map((row) =>
            h("tr", {}, h("th", { scope: "row" }, row.day),
              row.clocks ? row.clocks.map((clock, i) => cell(clock, people[i]))
                : h("td", { colspan: people.length, class: "nw-tone-warn" }, `⚠ ${row.remark}`))))),
        model.get("note") ? h("p", { class: "nw-clocks-note" }, model.get("note")) : "");
    });
  },
};
