const PAUSE = 400; // milliseconds without a key press before what was typed is sent on

export default {
  render({ model, el }) {
    begin(el, "field");
    const id = uid();
    const label = h("label", { for: id, class: "nw-label" });
    const hint = h("p", { id: `${id}-hint`, class: "nw-hint" });
    const count = h("p", { id: `${id}-count`, class: "nw-count" });
    const box = h(model.get("rows") > 1 ? "textarea" : "input", {
      id, class: "nw-input", dir: "auto", rows: model.get("rows") > 1 ? model.get("rows") : null,
      type: model.get("rows") > 1 ? null : model.get("type"), spellcheck: "true",
      autocomplete: "off", "aria-describedby": `${id}-hint ${id}-count`,
    });
    const offers = h("datalist", { id: `${id}-offers` });
    el.append(label, hint, box, count);

    const grow = () => {
      if (box.tagName !== "TEXTAREA" || CSS.supports("field-sizing", "content")) return;
      box.style.height = "auto";
      box.style.height = `${box.scrollHeight + 2}px`;
    };
    const showCount = () => {
      const texts = model.get("count_texts");
      const n = model.get("unit") === "characters" ? countCharacters(box.value) : countWords(box.value);
      const limit = model.get("limit");
      const over = limit > 0 && n > limit;
      count.hidden = !texts.plain;
      count.textContent = fill(over ? texts.over : texts.plain ?? "", { n, limit, over: n - limit });
      count.classList.toggle("nw-over", over);
    };
    const describe = () => {
      label.textContent = model.get("label");
      hint.textContent = model.get("hint");
      hint.hidden = !model.get("hint");
      box.placeholder = model.get("placeholder");
      box.lang = model.get("lang");
      box.readOnly = model.get("read_only");
      offers.replaceChildren(...model.get("suggestions").map((text) => h("option", { value: text })));
      if (model.get("suggestions").length && !offers.isConnected) {
        el.append(offers);
        box.setAttribute("list", offers.id);
      }
      showCount();
    };

    let pending = false;
    let timer;
    const send = () => {
      clearTimeout(timer);
      if (!pending) return;
      pending = false;
      model.set("value", box.value);
      model.save_changes();
    };
    const typed = () => {
      pending = true;
      clearTimeout(timer);
      timer = setTimeout(send, PAUSE);
      showCount();
      grow();
    };
    const receive = () => {
      if (pending || box.value === model.get("value")) return;
      box.value = model.get("value");
      showCount();
      grow();
    };
    box.addEventListener("input", typed);
    box.addEventListener("change", send);
    box.addEventListener("blur", send);
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || box.tagName === "TEXTAREA") return;
      send();
      model.send({ event: "enter" });
    });
    const leaving = () => document.visibilityState === "hidden" && send();
    document.addEventListener("visibilitychange", leaving);
    window.addEventListener("pagehide", send);
    const called = (message) => message?.focus && box.focus();
    model.on("change:value", receive);
    model.on("msg:custom", called);
    const forget = keepDrawn(model, ["label", "hint", "placeholder", "lang", "limit", "count_texts", "read_only", "suggestions"], describe);
    receive();
    requestAnimationFrame(grow);
    return () => {
      send();
      forget();
      model.off("change:value", receive);
      model.off("msg:custom", called);
      document.removeEventListener("visibilitychange", leaving);
      window.removeEventListener("pagehide", send);
    };
  },
};
