// Links to other notebooks. In Voila an ordinary link is enough. JupyterLab opens a file by a command: its page listens
// for clicks on elements that carry one, so the command is put on the link at the moment it is followed.

const SIGNS = { done: "✓", begun: "◐", none: "○", coming: "·" };

const inLab = () => document.getElementById("jupyter-config-data") && document.querySelector(".jp-LabShell");

const follow = (event) => {
  if (!inLab() || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.currentTarget;
  const path = /\/tree\/(.+)$/.exec(new URL(link.getAttribute("href"), location.href).pathname)?.[1];
  if (!path) return;
  link.dataset.commandlinkerCommand = "docmanager:open";
  link.dataset.commandlinkerArgs = JSON.stringify({ path: decodeURIComponent(path) });
};

export default {
  render({ model, el }) {
    begin(el, "links");
    return keepDrawn(model, ["label", "items", "look"], () => {
      const line = model.get("look") === "line";
      const title = (item) => (item.href ? h("a", { href: item.href, lang: item.lang, onclick: follow }, item.title) : item.title);
      el.replaceChildren(
        line && model.get("label") ? h("span", { class: "nw-hint" }, model.get("label")) : "",
        h(line ? "ul" : "ol", { class: `nw-links nw-links-${model.get("look")}`, "aria-label": model.get("label") },
          model.get("items").map((item) => line
            ? h("li", {}, title(item))
            : h("li", { class: `nw-stop nw-stop-${item.state}` },
              h("span", { class: "nw-stop-number", "aria-hidden": "true" }, item.number),
              h("div", { class: "nw-stop-body" },
                h("p", { class: "nw-stop-head" },
                  h("strong", {}, title(item)),
                  h("span", { class: "nw-state" }, h("span", { "aria-hidden": "true" }, `${SIGNS[item.state]} `), item.state_text)),
                item.share === undefined ? null : h("div", { class: "nw-stop-bar", "aria-hidden": "true" },
                  h("div", { style: `width:${Math.round(100 * item.share)}%` })),
                item.note ? h("p", { class: "nw-stop-note" }, item.note) : null)))));
    });
  },
};
