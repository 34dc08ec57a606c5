// A network as a picture: lines, then people. A person that can be picked is a button for mouse, touch and keyboard.

const SVG = "http://www.w3.org/2000/svg";
const shape = (tag, properties, ...children) => {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(properties)) if (value !== null && value !== undefined) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
};
const HEIGHT = 470;
/** On a small screen the picture keeps its letters and loses width instead. */
const widthFor = (el) => (el.clientWidth && el.clientWidth < 480 ? 370 : 640);

export default {
  render({ model, el }) {
    begin(el, "network");
    const picture = shape("svg", { role: "group", class: "nw-network-picture" });
    el.append(h("div", { class: "nw-network-frame" }, picture));
    const pick = (key) => model.send({ event: "pick", key });
    const draw = () => {
      const focused = el.contains(document.activeElement) ? document.activeElement.getAttribute("data-key") : null;
      const nodes = model.get("nodes");
      const WIDTH = widthFor(el);
      picture.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
      const place = new Map(nodes.map((node) => [node.key, [(node.x * WIDTH) / 100, (node.y * HEIGHT) / 100]]));
      picture.setAttribute("aria-label", model.get("label"));
      picture.replaceChildren(
        ...model.get("groups").map((group) => shape("text", { x: (group.x * WIDTH) / 100, y: (group.y * HEIGHT) / 100, class: "nw-network-group", "text-anchor": "middle" }, group.text)),
        ...model.get("edges").map((edge) => {
          const [[x1, y1], [x2, y2]] = [place.get(edge.from), place.get(edge.to)];
          return shape("line", { x1, y1, x2, y2, class: `nw-edge nw-edge-${edge.look}${edge.lit ? " nw-lit" : ""}`, "aria-hidden": "true" });
        }),
        ...nodes.map((node) => {
          const [x, y] = place.get(node.key);
          const button = node.picked !== undefined && node.picked !== null;
          const group = shape("g", {
            class: `nw-node nw-node-${node.look}${node.picked ? " nw-picked" : ""}`, transform: `translate(${x} ${y})`, "data-key": node.key,
            role: button ? "button" : "img", tabindex: button ? 0 : null, "aria-pressed": button ? String(node.picked) : null, "aria-label": node.name,
          },
            shape("circle", { r: node.look === "me" ? 33 : 30 }),
            shape("text", { y: 5, "text-anchor": "middle", class: "nw-node-label", "aria-hidden": "true" }, node.label),
            shape("text", { y: 47, "text-anchor": "middle", class: "nw-node-badge", "aria-hidden": "true" }, node.badge ?? ""));
          if (button) {
            group.addEventListener("click", () => pick(node.key));
            group.addEventListener("keydown", (event) => {
              if (event.key !== "Enter" && event.key !== " ") return;
              event.preventDefault();
              pick(node.key);
            });
          }
          return group;
        }));
      if (focused) picture.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
    };
    let drawn = widthFor(el);
    const watch = new ResizeObserver(() => {
      if (widthFor(el) === drawn) return;
      drawn = widthFor(el);
      draw();
    });
    watch.observe(el);
    const leave = keepDrawn(model, ["label", "nodes", "edges", "groups"], draw);
    return () => {
      watch.disconnect();
      leave();
    };
  },
};
