// Taking a file home, bringing one back, printing a page. Nothing leaves the browser but by the learner's own hand.

export default {
  render({ model, el }) {
    begin(el, "file");
    const id = uid();
    const give = ({ name, type, content }, buffers) => {
      const url = URL.createObjectURL(new Blob(content === undefined ? buffers : [content], { type }));
      const link = h("a", { href: url, download: name });
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(url), 10000);
    };
    const print = ({ content }) => {
      const frame = h("iframe", { title: model.get("label"), class: "nw-print", sandbox: "allow-same-origin allow-modals" });
      frame.srcdoc = content;
      frame.addEventListener("load", () => { frame.contentWindow.focus(); frame.contentWindow.print(); setTimeout(() => frame.remove(), 60000); });
      document.body.append(frame);
    };
    model.on("msg:custom", (message, buffers) => {
      if (message.event === "give") give(message, buffers);
      if (message.event === "print") print(message);
    });
    if (model.get("accept")) {
      const input = h("input", { id, type: "file", accept: model.get("accept"), class: "nw-visually-hidden" });
      const label = h("label", { for: id, class: "nw-press nw-look-quiet" });
      input.addEventListener("change", async () => {
        const file = input.files[0];
        if (!file) return;
        if (file.size > model.get("limit")) model.send({ event: "large", name: file.name, size: file.size });
        else model.send({ event: "file", name: file.name }, undefined, [await file.arrayBuffer()]);
        input.value = "";
      });
      el.append(input, label);
      return keepDrawn(model, ["label"], () => { label.textContent = model.get("label"); });
    }
    const button = h("button", { type: "button", class: "nw-press nw-look-quiet", onclick: () => model.send({ event: "click" }) });
    el.append(button);
    return keepDrawn(model, ["label"], () => { button.textContent = model.get("label"); });
  },
};
