// Opens course notebooks as pages: their cells run by themselves, their code is not shown, nothing is written back.
//
// A federated module written by hand, so that there is nothing to build: JupyterLab and JupyterLite hand over their
// shared packages in init() and ask for the plugin in get(). Other notebooks are left alone: a course notebook says
// so in its metadata ("networking_basics"). Voila loads it too, for the patience below.

(() => {
  const NAME = "networking-basics";
  let shared;

  // anywidget gives an exercise two seconds to start, and one that needed longer never hears from the kernel again.
  // A slow computer, or one that opens a long page, does need longer.
  const PATIENCE = 120_000;
  const { timeout } = AbortSignal;
  AbortSignal.timeout = (ms) => timeout.call(AbortSignal, ms === 2000 ? PATIENCE : ms);

  /** The newest version of a package that the page shares. */
  const load = async (name) => {
    const versions = shared[name];
    const newest = Object.keys(versions).sort((a, b) => a.localeCompare(b, undefined, { numeric: true })).at(-1);
    return (await versions[newest].get())();
  };

  const STYLE = `
    .nwb-course .jp-CodeCell .jp-Cell-inputWrapper, .nwb-course .jp-OutputPrompt, .nwb-course .jp-InputPrompt,
    .nwb-course .jp-OutputArea-promptOverlay, .nwb-course .jp-Collapser, .nwb-course .jp-Notebook-footer,
    .nwb-course .jp-cell-toolbar, .nwb-course .jp-Placeholder { display: none !important; }
    .nwb-course .jp-Notebook { padding: 0; --jp-content-font-size1: 16px; --jp-content-line-height: 1.65; }
    .nwb-course .jp-WindowedPanel-viewport { padding: 24px 16px 96px; }
    .nwb-course .jp-Cell, .nwb-course .jp-Cell.jp-mod-active, .nwb-course .jp-Cell .jp-Cell-inputWrapper { border: 0 !important; box-shadow: none !important; outline: none !important; }
    .nwb-course .jp-Cell { max-width: 46rem; margin: 0 auto; padding: 0; border: 0; }
    .nwb-course .jp-MarkdownCell :is(.jp-MarkdownOutput, .jp-InputArea-editor, .jp-InputArea) { padding: 0; border: 0 !important; box-shadow: none !important; outline: none !important; }
    .nwb-course .jp-MarkdownCell.jp-mod-rendered .jp-Cell-inputArea { border: 0; }
    .nwb-course .jp-OutputArea-output { padding: 0 !important; overflow: visible !important; }
    .nwb-course .jp-Notebook .jp-Cell.jp-mod-selected::before, .nwb-course .jp-Notebook .jp-Cell.jp-mod-active::before { display: none; }
    .nwb-course .jp-RenderedHTMLCommon :is(h1, h2, h3) { line-height: 1.25; letter-spacing: -0.01em; border: 0; }
    .nwb-course .jp-RenderedHTMLCommon h1 { margin: 0.2em 0 0.4em; font-size: 2.1em; }
    .nwb-course .jp-RenderedHTMLCommon h2 { margin: 1.8em 0 0.5em; font-size: 1.45em; }
    .nwb-course .jp-RenderedHTMLCommon table { margin: 1em 0; font-size: 0.94em; }
    .nwb-course .jp-RenderedHTMLCommon :is(td, th) { text-align: left; vertical-align: top; padding: 8px 10px; }
    .nwb-course .jp-RenderedHTMLCommon blockquote { margin: 1em 0; padding: 0.2em 1.2em; border-left: 3px solid var(--jp-border-color1); color: inherit; }
    .nwb-course .jp-RenderedHTMLCommon .jp-InternalAnchorLink { visibility: hidden; }
  `;

  const WORDS = {
    en: "The exercises are starting …",
    nb: "Øvelsene starter …",
  };

  /** Run every code cell once; the reader stays at the top of the page. */
  const run = async (panel, NotebookActions) => {
    const cells = panel.content.widgets.filter((cell) => cell.model.type === "code");
    await NotebookActions.runCells(panel.content, cells, panel.sessionContext);
  };

  const open = async (panel, NotebookActions) => {
    await panel.context.ready;
    const model = panel.context.model;
    const about = model.getMetadata(NAME.replace("-", "_"));
    if (!about) return;
    panel.addClass("nwb-course");
    const wait = document.createElement("p");
    wait.className = "nwb-wait";
    wait.setAttribute("role", "status");
    wait.textContent = WORDS[about.lang] ?? WORDS.en;
    wait.style.cssText = "position:absolute;right:24px;bottom:12px;margin:0;padding:6px 14px;border-radius:999px;z-index:2;" +
      "background:var(--jp-layout-color2);color:var(--jp-ui-font-color1);font-family:var(--jp-ui-font-family)";
    panel.node.append(wait);
    // A page has nothing to save: what the learner writes is in the workbook. So no "save your changes?" on closing.
    model.stateChanged.connect((_, change) => {
      if (change.name === "dirty" && change.newValue) model.dirty = false;
    });
    await panel.sessionContext.ready;
    await panel.sessionContext.session?.kernel?.info;
    await run(panel, NotebookActions);
    wait.remove();
    let restarting = false;
    panel.sessionContext.statusChanged.connect((_, status) => {
      if (status === "restarting" || status === "autorestarting") restarting = true;
      else if (status === "idle" && restarting) {
        restarting = false;
        void run(panel, NotebookActions);
      }
    });
  };

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB[NAME] = {
    init: (scope) => { shared = scope; },
    get: async () => {
      const { INotebookTracker, NotebookActions } = await load("@jupyterlab/notebook");
      const plugin = {
        id: `${NAME}:pages`,
        description: "Runs a course notebook when it opens.",
        autoStart: true,
        // Optional: Voila loads extensions too and has no notebooks to open.
        optional: [INotebookTracker],
        activate: (app, tracker) => {
          if (!tracker) return;
          const style = document.createElement("style");
          style.textContent = STYLE;
          document.head.append(style);
          tracker.widgetAdded.connect((_, panel) => void open(panel, NotebookActions));
          tracker.forEach((panel) => void open(panel, NotebookActions));
        },
      };
      return () => ({ __esModule: true, default: plugin });
    },
  };
})();
