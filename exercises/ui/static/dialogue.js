// A conversation as it grows: lines already there stay, so that a screen reader reads only what is new.

export default {
  render({ model, el }) {
    begin(el, "dialogue");
    const log = h("div", { class: "nw-log", role: "log", tabindex: "0" });
    el.append(log);
    let shown = [];
    const drawn = (line) =>
      h("div", { class: `nw-turn${line.own ? " nw-own" : ""}` },
        h("p", { class: "nw-speaker" }, line.name),
        h("p", { class: "nw-said", dir: "auto" }, line.text),
        line.labels?.length ? h("p", { class: "nw-chips" },
          line.labels.map((label) => h("span", { class: `nw-chip nw-kind nw-colour-${label.colour}` }, label.text))) : null);
    return keepDrawn(model, ["lines", "label"], () => {
      log.setAttribute("aria-label", model.get("label"));
      const now = model.get("lines").map((line) => JSON.stringify(line));
      let same = 0;
      while (same < shown.length && same < now.length && shown[same] === now[same]) same += 1;
      while (log.childNodes.length > same) log.lastChild.remove();
      log.append(...model.get("lines").slice(same).map(drawn));
      // Follow the talk as it grows; a finished one is read from its beginning.
      if (shown.length && same === shown.length && now.length > same) log.lastChild.scrollIntoView({ block: "nearest" });
      shown = now;
      el.hidden = !now.length;
    });
  },
};
