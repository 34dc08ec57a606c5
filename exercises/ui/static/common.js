// Shared by every part: building elements, unique ids, filling in numbers.

let counter = 0;
const uid = () => `nw-${(counter += 1)}-${Math.random().toString(36).slice(2, 8)}`;

/** h("p", {class: "x", onclick: f}, "text", child): an element. Text stays text; nothing is parsed as HTML. */
function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

/** fill("{n} of {limit}", {n: 3, limit: 5}) → "3 of 5" */
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));

/** Words as the review counts them: pieces between spaces that hold a letter or a digit. */
const countWords = (text) => text.split(/\s+/u).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
const countCharacters = (text) => [...text].length;

let begun; // the element of the part that is being rendered

/** Prepare a part's element: its class, and JupyterLab's one-letter shortcuts kept away from it. */
function begin(el, name) {
  begun = el;
  el.classList.add("nw-part", `nw-${name}`);
  el.setAttribute("data-lm-suppress-shortcuts", "true");
}

/** Draw now and at every change of the named traits; show or hide the part when it is told to. */
function keepDrawn(model, names, draw) {
  const el = begun;
  // anywidget takes ipywidgets' own listeners off a part, the one for its classes among them.
  const appear = () => el.classList.toggle("nw-gone", model.get("_dom_classes").includes("nw-gone"));
  model.on("change:_dom_classes", appear);
  for (const name of names) model.on(`change:${name}`, draw);
  appear();
  draw();
  return () => {
    model.off("change:_dom_classes", appear);
    names.forEach((name) => model.off(`change:${name}`, draw));
  };
}
