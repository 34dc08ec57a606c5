// A picture, the same picture over the whole window, and the files to keep.

export default {
  render({ model, el }) {
    begin(el, "picture");
    const image = () => h("img", { src: model.get("source"), alt: model.get("alt"), class: model.get("plain") ? "nw-plain" : "" });
    const show = () => {
      const dialog = h("dialog", { class: "nw-large", "aria-label": model.get("caption") || model.get("alt") }, image(),
        h("p", {}, model.get("caption")),
        h("button", { type: "button", class: "nw-press nw-look-quiet", onclick: () => dialog.close() }, model.get("texts").close ?? "×"));
      dialog.addEventListener("close", () => dialog.remove());
      dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
      el.append(dialog);
      dialog.showModal();
    };
    return keepDrawn(model, ["source", "alt", "caption", "plain", "files", "texts"], () => {
      el.hidden = !model.get("source");
      el.querySelector("dialog[open]")?.close();
      el.replaceChildren(...(model.get("source") ? [
        h("figure", {}, image(), model.get("caption") ? h("figcaption", { class: "nw-hint" }, model.get("caption")) : ""),
        h("div", { class: "nw-picture-tools" },
          model.get("texts").large ? h("button", { type: "button", class: "nw-press nw-look-quiet", onclick: show }, model.get("texts").large) : "",
          model.get("files").map(({ label, name, source }) =>
            h("a", { class: "nw-press nw-look-quiet", href: source, download: name }, label))),
      ] : []));
    });
  },
};
