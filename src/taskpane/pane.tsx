import { createRoot } from "react-dom/client";
import { languageOf } from "../locales/language";
import { App } from "./app";
import { workbookActions } from "./workbook-actions";

/** Draws the pane; loaded only once it is to be seen. */
export function mount(root: HTMLElement): void {
  const language = languageOf(Office.context.displayLanguage);
  document.documentElement.lang = language;
  createRoot(root).render(<App actions={workbookActions(language)} language={language} />);
}
