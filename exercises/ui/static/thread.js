// Messages under one another. Whose they are is said in words; the side and colour repeat it.

export default {
  render({ model, el }) {
    begin(el, "thread");
    const list = h("ol", { class: "nw-messages", role: "log", "aria-live": "polite" });
    el.append(list);
    return keepDrawn(model, ["label", "messages"], () => {
      list.setAttribute("aria-label", model.get("label"));
      const messages = model.get("messages");
      const drawn = list.children.length;
      const same = [...list.children].every((item, i) => item.dataset.text === messages[i]?.text);
      const from = same && drawn <= messages.length ? drawn : 0;
      if (!from) list.replaceChildren();
      messages.slice(from).forEach(({ who, mine, when, text }) =>
        list.append(h("li", { class: `nw-message ${mine ? "nw-mine" : ""}`, "data-text": text },
          h("p", { class: "nw-hint" }, [who, when].filter(Boolean).join(" · ")), h("p", { class: "nw-said" }, text))));
    });
  },
};
