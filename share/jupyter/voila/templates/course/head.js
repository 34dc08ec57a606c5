// Runs before anything is drawn: the theme, and an ear on the connection.
(() => {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const kept = () => { try { return localStorage.getItem("course-theme"); } catch { return null; } };
  window.courseTheme = {
    get dark() { return (kept() ?? (system.matches ? "dark" : "light")) === "dark"; },
    apply() {
      document.documentElement.dataset.theme = this.dark ? "dark" : "light";
      document.body?.setAttribute("data-jp-theme-light", String(!this.dark));
      document.dispatchEvent(new Event("course-theme"));
    },
    toggle() {
      try { localStorage.setItem("course-theme", this.dark ? "light" : "dark"); } catch { /* private window: not remembered */ }
      this.apply();
    },
  };
  system.addEventListener("change", () => window.courseTheme.apply());
  window.courseTheme.apply();

  // Voila asks the server to end the kernel when the page closes, and the server wants this cookie to be there.
  if (!/(^|; )_xsrf=/.test(document.cookie)) {
    const random = [...crypto.getRandomValues(new Uint8Array(16))].map((n) => n.toString(16).padStart(2, "0")).join("");
    document.cookie = `_xsrf=${random}; path=/; SameSite=Lax`;
  }

  // Nobody else tells the reader that the kernel's websocket is gone.
  const Plain = window.WebSocket;
  let leaving = false;
  window.addEventListener("pagehide", () => { leaving = true; });
  window.WebSocket = class extends Plain {
    constructor(...args) {
      super(...args);
      if (!String(args[0]).includes("/api/kernels/")) return;
      this.addEventListener("open", () => document.dispatchEvent(new Event("course-connected")));
      this.addEventListener("close", () => leaving || document.dispatchEvent(new Event("course-lost")));
    }
  };
})();
