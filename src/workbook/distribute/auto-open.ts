import { saveSettings } from "../document-settings";

/** The document setting by which Office opens the pane together with the file. */
export const AUTO_OPEN = "Office.AutoShowTaskpaneWithDocument";

/** The setting's value, or undefined where it is not set. */
export function autoOpen(): unknown {
  const value: unknown = Office.context.document.settings.get(AUTO_OPEN);
  return value ?? undefined;
}

export async function setAutoOpen(value: unknown): Promise<void> {
  const { settings } = Office.context.document;
  if (value === undefined) settings.remove(AUTO_OPEN);
  else settings.set(AUTO_OPEN, value);
  await saveSettings();
}
