// Copying a text, and a link that opens it in the e-mail program. Nothing is sent from here.

const SETTLE = 350; // milliseconds for what was typed last to come back from Python

/** Copy with the clipboard, or where there is none (a page without https) with a hidden field. */
async function copy(read) {
  try {
    const text = new Promise((done) => setTimeout(() => done(new Blob([read()], { type: "text/plain" })), SETTLE));
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": text })]);
    return true;
  } catch {
    const box = h("textarea", { class: "nw-visually-hidden", readonly: true, "aria-hidden": "true", tabindex: "-1" });
    box.value = read();
    document.body.append(box);
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    return done;
  }
}

export default {
  render({ model, el }) {
    begin(el, "outbox");
    const said = h("span", { class: "nw-reason", role: "status", "aria-live": "polite" });
    const button = h("button", { type: "button" });
    const link = h("a", { class: "nw-press nw-look-quiet" });
    button.addEventListener("click", async () => {
      const done = await copy(() => model.get("text"));
      said.textContent = model.get("texts")[done ? "copied" : "failed"];
      button.focus();
    });
    el.append(h("div", { class: "nw-row" }, button, link, said));
    return keepDrawn(model, ["text", "mail", "main", "texts"], () => {
      const texts = model.get("texts");
      button.textContent = texts.copy;
      button.className = `nw-press nw-look-${model.get("main") ? "main" : "quiet"}`;
      link.textContent = texts.mail ?? "";
      link.href = model.get("mail");
      link.hidden = !model.get("mail");
      said.textContent = "";
    });
  },
};
