// A list of findings: what was found, the next step, the rule on request, hints one at a time.

const SIGNS = { found: "●", partly: "◐", open: "○", mend: "!" };

export default {
  render({ model, el }) {
    begin(el, "findings");
    const shown = new Map(); // hints opened so far, by criterion
    const list = h("ul", { class: "nw-finding-list" });
    const summary = h("p", { class: "nw-summary", role: "status", "aria-live": "polite" });
    el.append(summary, list);
    const draw = () => {
      const texts = model.get("texts");
      summary.textContent = model.get("summary");
      summary.hidden = !model.get("summary");
      list.replaceChildren(...model.get("items").map((item) => {
        const hints = h("ol", { class: "nw-hints" });
        const more = h("button", { type: "button", class: "nw-press nw-look-link" });
        const give = () => {
          const count = shown.get(item.key) ?? 0;
          hints.replaceChildren(...item.hints.slice(0, count).map((hint) => h("li", {}, hint)));
          hints.hidden = !count;
          more.hidden = count >= item.hints.length;
          more.textContent = fill(texts.hint, { n: count + 1, all: item.hints.length });
        };
        more.addEventListener("click", () => { shown.set(item.key, (shown.get(item.key) ?? 0) + 1); give(); });
        give();
        return h("li", { class: `nw-finding nw-state-${item.state}` },
          h("span", { class: `nw-sign nw-colour-${item.colour ?? 0}`, "aria-hidden": "true" }, SIGNS[item.state]),
          h("div", { class: "nw-finding-body" },
            h("p", { class: "nw-finding-head" }, h("strong", {}, item.title), h("span", { class: "nw-state" }, item.state_text)),
            h("p", {}, item.advice),
            item.state === "found" ? null : hints,
            h("div", { class: "nw-row nw-tight" },
              item.state === "found" || !item.hints.length ? null : more,
              item.markable ? h("button", {
                type: "button", class: "nw-press nw-look-link", "aria-label": fill(texts.mark_name, { title: item.title }),
                onclick: () => model.send({ event: "mark", key: item.key }) }, texts.mark) : null,
              item.unmarkable ? h("button", {
                type: "button", class: "nw-press nw-look-link", "aria-label": fill(texts.unmark_name, { title: item.title }),
                onclick: () => model.send({ event: "unmark", key: item.key }) }, texts.unmark) : null),
            item.rule ? h("details", { class: "nw-rule" }, h("summary", {}, texts.rule), h("p", {}, item.rule),
              item.source ? h("p", { class: "nw-source" }, item.source) : null) : null));
      }));
      el.hidden = !model.get("items").length && !model.get("summary");
    };
    return keepDrawn(model, ["items", "summary"], draw);
  },
};
