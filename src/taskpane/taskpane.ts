/**
 * Starts the pane. The page is also the shared runtime in which functions and ribbon commands run with no pane in sight,
 * so React is loaded only once there is something to look at.
 */
declare global {
  interface Window {
    /** Set by taskpane.html: shows the notice that Office.js is missing, and the timer that will do so. */
    parkOfficeMissing(): void;
    parkOfficeWait: number;
  }
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`taskpane.html has no #${id}`);
  return found;
}

function isVisible(): boolean {
  return document.visibilityState === "visible" && window.innerWidth > 0;
}

/** Settles when the pane can be seen: at once in most hosts, at the first opening where the runtime starts hidden. */
function shown(): Promise<void> {
  if (isVisible()) return Promise.resolve();
  return new Promise((resolve) => {
    const look = () => {
      if (isVisible()) resolve();
    };
    document.addEventListener("visibilitychange", look);
    window.addEventListener("resize", look);
    void Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      if (visibilityMode === Office.VisibilityMode.taskpane) resolve();
    });
  });
}

async function start(): Promise<void> {
  if (typeof Office === "undefined") {
    window.parkOfficeMissing();
    return;
  }
  const { host } = await Office.onReady();
  window.clearTimeout(window.parkOfficeWait);
  element("unreachable").hidden = true;
  if (host !== Office.HostType.Excel) {
    element("loading").hidden = true;
    element("outside").hidden = false;
    return;
  }
  await shown();
  try {
    const { mount } = await import(/* webpackChunkName: "pane" */ "./pane");
    mount(element("pane"));
  } catch (error) {
    element("incomplete").hidden = false;
    throw error;
  } finally {
    element("loading").hidden = true;
  }
}

void start();

export {};
