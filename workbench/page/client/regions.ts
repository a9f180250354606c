/** The parts of the page between which F6 goes, in their order on the screen. */
const REGIONS = ["title", "ribbon", "grid", "pane", "status"] as const;

/** Where a person was in each part, so that coming back is coming back. */
const last = new Map<string, HTMLElement>();

const REACHABLE = "button:not(:disabled), [href], input:not(:disabled), select, textarea, [tabindex='0']";

/** F6 goes on to the next part of the page, with Shift back, from wherever the keyboard is. */
export function goToNextRegion(backwards: boolean): void {
  const from = regionOf(document.activeElement);
  const start = from === undefined ? -1 : REGIONS.indexOf(from);
  const step = backwards ? -1 : 1;
  for (let tried = 1; tried <= REGIONS.length; tried++) {
    const at = (start + step * tried + REGIONS.length * 2) % REGIONS.length;
    const region = REGIONS[at];
    if (region !== undefined && enter(region)) return;
  }
}

/** Remembers where the keyboard is in each part. */
export function rememberPlaces(): () => void {
  const note = ({ target }: FocusEvent) => {
    const region = regionOf(target as Element);
    if (region !== undefined && region !== "pane") last.set(region, target as HTMLElement);
  };
  window.addEventListener("focusin", note);
  return () => window.removeEventListener("focusin", note);
}

function regionOf(element: Element | null): (typeof REGIONS)[number] | undefined {
  const found = element?.closest<HTMLElement>("[data-region]")?.dataset.region;
  return REGIONS.find((region) => region === found);
}

function enter(region: string): boolean {
  const part = document.querySelector<HTMLElement>(`[data-region=${region}]`);
  if (part === null || part.closest(".closed")) return false;
  if (region === "pane") return enterPane(part);
  const before = last.get(region);
  const target =
    before?.isConnected && part.contains(before) && !before.matches(":disabled")
      ? before
      : part.querySelector<HTMLElement>(region === "grid" ? "[contenteditable=true]" : REACHABLE);
  target?.focus();
  return target !== null && document.activeElement === target;
}

/**
 * Into the pane's own page: where the keyboard was in it, else its first button. One that is still loading is passed
 * over: it hears no key yet, and F6 would not come out of it again.
 */
function enterPane(part: HTMLElement): boolean {
  const frame = part.querySelector("iframe");
  const inner = frame?.contentDocument;
  const first = inner?.querySelector<HTMLElement>(`main :is(${REACHABLE}), ${REACHABLE}`);
  if (!frame || !inner || !first) return false;
  frame.contentWindow?.focus();
  if (inner.activeElement === null || inner.activeElement === inner.body) first.focus();
  return document.activeElement === frame;
}
