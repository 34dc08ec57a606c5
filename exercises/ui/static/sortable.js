// A list in an order of one's own: by dragging, or with the buttons of each line.

export default {
  render({ model, el }) {
    begin(el, "sortable");
    const list = h("ol", { class: "nw-sort-list" });
    const empty = h("p", { class: "nw-hint" });
    const live = h("p", { class: "nw-visually-hidden", "aria-live": "polite" });
    el.append(empty, list, live);
    let dragged = null;
    const order = (keys) => model.send({ event: "order", keys });
    const draw = () => {
      const items = model.get("items");
      const texts = model.get("texts");
      const keys = items.map((item) => item.key);
      const focused = el.contains(document.activeElement) ? document.activeElement.dataset : null;
      const moveTo = (from, to) => {
        const next = [...keys];
        next.splice(to, 0, ...next.splice(from, 1));
        order(next);
        live.textContent = fill(texts.moved, { n: to + 1, all: keys.length });
      };
      const tool = (item, action, sign, name, active, extra, act) => h("button", {
        type: "button", class: "nw-tool", "data-key": item.key, "data-action": action, title: name,
        "aria-label": `${name}: ${item.text}`, "aria-disabled": String(!active), ...extra,
        onclick: () => active && act() }, sign);
      empty.textContent = texts.empty;
      empty.hidden = items.length > 0;
      list.setAttribute("aria-label", model.get("label"));
      list.replaceChildren(...items.map((item, i) => {
        const row = h("li", {
          class: `nw-sort-item${item.reserve ? " nw-reserve" : ""}`, draggable: "true",
          ondragstart: (event) => { dragged = i; event.dataTransfer.effectAllowed = "move"; row.classList.add("nw-dragged"); },
          ondragend: () => { dragged = null; row.classList.remove("nw-dragged"); },
          ondragover: (event) => { if (dragged !== null) { event.preventDefault(); row.classList.add("nw-target"); } },
          ondragleave: () => row.classList.remove("nw-target"),
          ondrop: (event) => { event.preventDefault(); row.classList.remove("nw-target"); if (dragged !== null && dragged !== i) moveTo(dragged, i); },
        },
          h("span", { class: "nw-grip", "aria-hidden": "true" }, "⠿"),
          h("div", { class: "nw-sort-text" },
            h("span", { dir: "auto" }, item.text),
            h("span", { class: "nw-chips" }, ...item.tags.map((tag) => h("span", { class: "nw-chip" }, tag))),
            item.remark ? h("span", { class: "nw-remark" }, item.remark) : null),
          h("div", { class: "nw-tools" },
            tool(item, "up", "↑", texts.up, i > 0, {}, () => moveTo(i, i - 1)),
            tool(item, "down", "↓", texts.down, i < items.length - 1, {}, () => moveTo(i, i + 1)),
            ...(texts.reserve ? [tool(item, "reserve", texts.reserve, texts.reserve, true, { "aria-pressed": String(Boolean(item.reserve)), class: "nw-tool nw-tool-text" },
              () => model.send({ event: "reserve", key: item.key }))] : []),
            tool(item, "remove", "✕", texts.remove, true, {}, () => model.send({ event: "remove", key: item.key }))));
        return row;
      }));
      if (focused?.key) list.querySelector(`[data-key="${CSS.escape(focused.key)}"][data-action="${focused.action}"]`)?.focus();
    };
    return keepDrawn(model, ["items", "texts", "label"], draw);
  },
};
