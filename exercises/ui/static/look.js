// Tells Python when the card is drawn and whenever it comes into view: the page may have been made earlier (a kernel
// kept ready), or the work may have been changed in another window meanwhile.

export default {
  render({ model, el }) {
    begin(el, "look");
    const seen = () => {
      if (document.visibilityState !== "visible") return;
      try { model.send({ event: "seen" }); } catch { /* The page is being left and its kernel has ended: nobody to tell. */ }
    };
    const watch = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && seen());
    // The card, not the line at its top: one can jump into a long card below its beginning.
    let tries = 0;
    const find = () => {
      const card = el.closest(".nw-card");
      if (card) watch.observe(card);
      else if ((tries += 1) < 100) requestAnimationFrame(find);
      else watch.observe(el);
    };
    find();
    document.addEventListener("visibilitychange", seen);
    seen();
    return () => {
      watch.disconnect();
      document.removeEventListener("visibilitychange", seen);
    };
  },
};
