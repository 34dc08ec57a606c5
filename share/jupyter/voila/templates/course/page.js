// The bar at the top and the banner for a lost connection.
(() => {
  const words = window.courseWords;
  const here = /^(.*\/voila\/)render\/(en|nb)\/([^/?#]+)$/.exec(decodeURI(location.pathname));

  const theme = document.getElementById("course-theme");
  const name = () => {
    const next = window.courseTheme.dark ? words.light : words.dark;
    theme.textContent = next;
    theme.setAttribute("aria-label", words.theme.replace("{}", next.toLowerCase()));
  };
  theme.addEventListener("click", () => window.courseTheme.toggle());
  document.addEventListener("course-theme", name);
  window.courseTheme.apply();

  const language = document.getElementById("course-language");
  if (here) {
    const [, base, lang, file] = here;
    language.href = `${base}render/${lang === "en" ? "nb" : "en"}/${encodeURIComponent(file)}`;
    const link = (module, before) => {
      const a = document.createElement("a");
      const title = module.querySelector("span:last-child").textContent;
      a.href = module.getAttribute("href");
      a.innerHTML = before ? '← <b></b> <span></span>' : '<b></b> <span></span> →';
      a.querySelector("b").textContent = module.dataset.number;
      a.querySelector("span").textContent = title;
      a.setAttribute("aria-label", `${before ? words.before : words.after}: ${module.dataset.number} ${title}`);
      return a;
    };
    fetch(`${base}tree/${lang}`).then((answer) => answer.text()).then((page) => {
      const modules = [...new DOMParser().parseFromString(page, "text/html").querySelectorAll("a[data-module]")];
      const at = modules.findIndex((a) => a.dataset.module === file);
      const near = at < 0 ? [] : [[modules[at - 1], true], [modules[at + 1], false]];
      document.getElementById("course-nav").append(...near.filter(([module]) => module).map((pair) => link(...pair)));
    }).catch(() => { /* without a list there is no previous and next; the links in the lesson remain */ });
  } else language.hidden = true;

  const banner = document.getElementById("course-banner");
  const text = banner.querySelector("p");
  let timers = [], settled;
  const say = (sentence, tone) => { text.textContent = sentence; banner.dataset.tone = tone; banner.hidden = false; };
  const button = banner.querySelector("button");
  button.addEventListener("click", () => location.reload());
  // In a class, the server can say whether only this page's kernel is gone: then there is no use in waiting.
  const asleep = async () => {
    const id = JSON.parse(document.getElementById("jupyter-config-data")?.textContent ?? "{}").kernelId;
    if (!window.courseClass || !id) return false;
    try { return (await fetch(`/api/kernels/${id}`, { cache: "no-store" })).status === 404; } catch { return false; }
  };
  const rest = () => {
    timers.forEach(clearTimeout);
    say(words.asleep, "warn");
    button.textContent = words.wake;
  };
  document.addEventListener("course-lost", async () => {
    clearTimeout(settled);
    if (timers.length) return;
    timers = [setTimeout(() => say(words.lost, "warn"), 1200), setTimeout(() => say(words.dead, "error"), 40000)];
    for (let waited = 0; waited < 60 && timers.length; waited += 1) {
      if (await asleep()) return rest();
      await new Promise((done) => setTimeout(done, 1000 + 200 * waited));
    }
  });
  document.addEventListener("course-connected", () => {
    timers.forEach(clearTimeout);
    timers = [];
    if (banner.hidden) return;
    // What was written meanwhile is sent three seconds later; who leaves the page before would lose it.
    settled = setTimeout(() => {
      say(words.back, "good");
      setTimeout(() => { if (banner.dataset.tone === "good") banner.hidden = true; }, 4000);
    }, 4000);
  });

  // Somebody left this computer in another tab, or the browser kept a page that was left: nobody else may read on.
  if (window.courseClass) {
    new BroadcastChannel("course-seat").addEventListener("message", () => location.replace("/"));
    window.addEventListener("pageshow", (event) => event.persisted && location.reload());
  }
})();
