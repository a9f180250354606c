/**
 * What a ribbon command asks the pane to show, now or when it is opened: one of its pages, or on the main page the plan
 * of a build.
 */
export type RibbonPage = "plan" | "check" | "report" | "distribute";

export interface PageRequest {
  page: RibbonPage;
}

let requested: PageRequest | undefined;
const listeners = new Set<() => void>();

/** A new object for every request, so that the same page can be asked for again. */
export function requestPage(page: RibbonPage): void {
  requested = { page };
  for (const listener of listeners) listener();
}

export const requestedPage = (): PageRequest | undefined => requested;

export function subscribeToRequests(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
