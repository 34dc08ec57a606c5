// Minutes for the parts of a whole: a bar to see, a number for each part to set.

export default {
  render({ model, el }) {
    begin(el, "timebar");
    const bar = h("div", { class: "nw-bar", "aria-hidden": "true" });
    const inputs = h("div", { class: "nw-minutes" });
    const sum = h("p", { class: "nw-sum", role: "status", "aria-live": "polite" });
    const boxes = new Map();
    el.append(bar, inputs, sum);
    const set = (key, raw) => {
      const n = Math.round(Number(raw));
      if (raw === "" || !Number.isFinite(n)) { draw(); return; }
      model.set("minutes", { ...model.get("minutes"), [key]: Math.max(0, Math.min(n, 180)) });
      model.save_changes();
    };
    const draw = () => {
      const minutes = model.get("minutes");
      const whole = model.get("whole");
      const total = Object.values(minutes).reduce((a, b) => a + b, 0);
      bar.replaceChildren(...model.get("phases").map(({ key, label }, i) => {
        const share = (minutes[key] ?? 0) / Math.max(total, whole, 1);
        return h("div", { class: `nw-segment nw-colour-${i + 1}`, style: `flex: ${share} 1 0` },
          h("span", {}, share > 0.14 ? `${label} ${minutes[key]}` : String(minutes[key] || "")));
      }), ...(total < whole ? [h("div", { class: "nw-segment nw-free", style: `flex: ${(whole - total) / whole} 1 0` })] : []));
      model.get("phases").forEach(({ key, label, range }, i) => {
        if (!boxes.has(key)) {
          const id = uid();
          const box = h("input", { id, type: "number", min: 0, max: 180, class: "nw-input nw-short", "aria-describedby": `${id}-r`,
            onchange: (event) => set(key, event.target.value) });
          boxes.set(key, box);
          inputs.append(h("div", { class: "nw-minute" },
            h("label", { for: id, class: "nw-label" }, h("span", { class: `nw-dot nw-colour-${i + 1}`, "aria-hidden": "true" }), label),
            box, h("span", { id: `${id}-r`, class: "nw-hint" }, "")));
        }
        const box = boxes.get(key);
        if (Number(box.value) !== minutes[key] || box.value === "") box.value = minutes[key] ?? 0;
        box.nextSibling.textContent = range;
      });
      const texts = model.get("texts");
      const state = total === whole ? "even" : total < whole ? "under" : "over";
      sum.textContent = fill(texts[state] ?? "", { total, whole, rest: Math.abs(whole - total) });
      sum.className = `nw-sum nw-tone-${state === "even" ? "good" : "warn"}`;
    };
    return keepDrawn(model, ["phases", "minutes", "whole", "texts"], draw);
  },
};
