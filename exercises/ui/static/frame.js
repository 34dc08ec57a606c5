
// Around every part. anywidget takes a view off all events of its model before it draws, and with them the one by
// which ipywidgets hears of classes that change later: a part could be hidden once and never shown again.
export default {
  ...part,
  render(context) {
    const { model, el } = context;
    let worn = [];
    const dress = () => {
      const wanted = model.get("_dom_classes") ?? [];
      el.classList.remove(...worn.filter((name) => !wanted.includes(name)));
      el.classList.add(...wanted);
      worn = [...wanted];
    };
    model.on("change:_dom_classes", dress);
    dress();
    const leave = part.render(context);
    return () => {
      model.off("change:_dom_classes", dress);
      leave?.();
    };
  },
};
