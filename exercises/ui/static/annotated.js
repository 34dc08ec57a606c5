// A text with marks in it. While `marking` names a criterion, its words can be picked: by mouse, finger or keyboard.

/** Cut the text at every beginning and end of a mark, so that marks may overlap. */
function pieces(text, marks) {
  const cuts = new Set([0, text.length]);
  for (const mark of marks) cuts.add(mark.start).add(mark.end);
  const edges = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, i) => ({
    start, end: edges[i + 1], marks: marks.filter((mark) => mark.start <= start && mark.end >= edges[i + 1]),
  }));
}

export default {
  render({ model, el }) {
    begin(el, "annotated");
    const page = h("div", { class: "nw-text", dir: "auto" });
    const tools = h("div", { class: "nw-row" });
    const prompt = h("p", { class: "nw-prompt", role: "status", "aria-live": "polite" });
    el.append(prompt, page, tools);

    // Python counts characters by code point, JavaScript by UTF-16 unit.
    const units = (text) => { const at = [0]; for (const c of text) at.push(at.at(-1) + c.length); return at; };

    let before = null; // what had the keyboard when picking began, and gets it back

    const show = () => {
      const text = model.get("text");
      const at = units(text);
      const marks = model.get("marks").map((mark) => ({ ...mark, start: at[mark.start], end: at[mark.end] }));
      page.removeAttribute("role");
      page.replaceChildren(...pieces(text, marks).map(({ start, end, marks: here }) => {
        const words = text.slice(start, end);
        if (!here.length) return words;
        const first = here.filter((mark) => mark.start === start);
        return h("mark", { class: `nw-mark nw-colour-${here.at(-1).colour}${here.length > 1 ? " nw-several" : ""}` },
          ...first.map((mark) => h("span", { class: `nw-tag nw-colour-${mark.colour}` }, mark.label)), words);
      }));
      prompt.textContent = "";
      prompt.hidden = true;
      tools.replaceChildren();
      if (before?.isConnected) before.focus();
      before = null;
    };

    const pick = () => {
      const text = model.get("text");
      const texts = model.get("texts");
      let from = null;
      let to = null;
      let current = 0;
      const words = [];
      const nodes = [];
      let last = 0;
      for (const match of text.matchAll(/\S+/gu)) {
        nodes.push(text.slice(last, match.index));
        const index = words.length;
        const word = h("span", {
          role: "option", class: "nw-word", tabindex: index === 0 ? "0" : "-1", "aria-selected": "false",
          onclick: (event) => choose(index, event.shiftKey || from !== null),
        }, match[0]);
        words.push({ node: word, start: match.index, end: match.index + match[0].length });
        nodes.push(word);
        last = match.index + match[0].length;
      }
      nodes.push(text.slice(last));
      page.setAttribute("role", "listbox");
      page.setAttribute("aria-multiselectable", "true");
      page.setAttribute("aria-label", model.get("marking_prompt"));
      page.replaceChildren(...nodes);

      const paint = () => words.forEach(({ node }, index) => {
        const on = from !== null && index >= Math.min(from, to) && index <= Math.max(from, to);
        node.setAttribute("aria-selected", String(on));
        node.tabIndex = index === current ? 0 : -1;
      });
      const choose = (index, extend) => {
        if (!extend || from === null) from = index;
        to = index;
        current = index;
        paint();
        done.setAttribute("aria-disabled", "false");
      };
      const move = (index, extend) => {
        current = Math.max(0, Math.min(words.length - 1, index));
        if (extend) choose(current, true);
        paint();
        words[current]?.node.focus();
      };
      const finish = () => {
        if (from === null) return;
        const [first, final] = [Math.min(from, to), Math.max(from, to)];
        const points = (unit) => [...text.slice(0, unit)].length;
        model.send({ event: "mark", start: points(words[first].start), end: points(words[final].end) });
      };
      const cancel = () => model.send({ event: "cancel" });
      page.onkeydown = (event) => {
        const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 8, ArrowUp: -8, Home: -words.length, End: words.length };
        if (event.key in steps) move(current + steps[event.key], event.shiftKey);
        else if (event.key === " ") choose(current, event.shiftKey);
        else if (event.key === "Enter") { if (from === null) choose(current, false); else finish(); }
        else if (event.key === "Escape") cancel();
        else return;
        event.preventDefault();
      };
      const done = h("button", { type: "button", class: "nw-press nw-look-main", "aria-disabled": "true", onclick: finish }, texts.done);
      tools.replaceChildren(done, h("button", { type: "button", class: "nw-press nw-look-quiet", onclick: cancel }, texts.cancel));
      prompt.hidden = false;
      prompt.textContent = `${model.get("marking_prompt")} ${texts.how}`;
      before ??= document.activeElement;
      words[0]?.node.focus();
      el.scrollIntoView({ block: "nearest" });
    };

    return keepDrawn(model, ["text", "marks", "marking"], () => {
      page.onkeydown = null;
      el.hidden = !model.get("text");
      el.classList.toggle("nw-picking", Boolean(model.get("marking")));
      if (model.get("marking")) pick(); else show();
    });
  },
};
