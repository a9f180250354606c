import type { FrameLocator } from "playwright-core";

export interface PanePage {
  name: string;
  /** The button that opens it; "" for the main page. */
  opener: string;
  /** What shows that it is complete. */
  complete: string;
}

const page = (name: string, opener: string, complete: string): PanePage => ({ name, opener, complete });

/** Every page of the pane beside the sample. */
export const PANE_PAGES: readonly PanePage[] = [
  page("the main page", "", "nav"),
  page("the plan", "main button >> nth=1", "section[aria-busy=false] li"),
  page("the form of the period", "section button[title]", "form select"),
  page("the data check", "#open-check", "li"),
  page("the report", "#open-report", "article h2"),
  page("the distribution copy", "#open-distribute", "[role=radiogroup]"),
  page("the next period", "#open-rollOver", "select"),
  page("tracing", "#open-trace", "main button"),
  page("the import", "#open-import", "textarea"),
  page("the forms", "#open-form", "main button"),
  page("the sheet templates", "#open-templates", "main li button"),
  page("the page to fill in", "#open-fill", "textarea"),
  page("the collection", "#open-collect", "main button"),
  page("the trends", "#open-trends", "main [role=status]"),
  page("the diagnostics", "#open-diagnostics", "dl"),
  page("the help", "#open-help", "details"),
];

export async function showPage(pane: FrameLocator, { opener, complete }: PanePage): Promise<void> {
  if (opener !== "") await pane.locator(opener).first().click();
  await pane.locator(complete).first().waitFor();
}

/** Back to the main page: by its arrow, or out of a card. */
export async function leavePage(pane: FrameLocator): Promise<void> {
  const back = pane.locator("header button");
  if (await back.count()) await back.click();
  else {
    const card = pane.locator("main form, main section[aria-busy=false]");
    if (await card.count()) await card.first().press("Escape");
  }
  await pane.locator("nav").waitFor();
}
