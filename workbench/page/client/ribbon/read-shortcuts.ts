/** The shape of an extended-overrides file, as far as shortcuts go. */
export interface ShortcutsFile {
  actions?: { id: string; type: string; name?: string }[];
  shortcuts?: { action: string; key: { default: string; mac?: string } }[];
  resources?: Record<string, Record<string, { value: string }>>;
}

export interface Shortcut {
  /** The id given to Office.actions.associate. */
  action: string;
  /** As written, for instance "Ctrl+Alt+Shift+P". */
  keys: string;
}

/** The shortcuts with their ${resource.…} filled in, from the translation where it has the name. */
export function readShortcuts(
  file: ShortcutsFile,
  translation: Record<string, { value: string }> | undefined,
  isMac: boolean,
): Shortcut[] {
  const resources = { ...file.resources?.default, ...translation };
  const fill = (text: string) =>
    text.replace(/\$\{resource\.([^}]+)\}/g, (_all, name: string) => resources[name]?.value ?? "");
  return (file.shortcuts ?? []).map(({ action, key }) => ({
    action,
    keys: fill((isMac ? key.mac : undefined) ?? key.default),
  }));
}

/** Whether a key press is the combination written as "Ctrl+Alt+Shift+P" (Ctrl is Command on a Mac, as in Excel). */
export function isPressed(keys: string, event: KeyboardEvent, isMac: boolean): boolean {
  const parts = keys.split("+").map((part) => part.trim().toLowerCase());
  const key = parts.at(-1) ?? "";
  const wants = (...names: string[]) => names.some((name) => parts.includes(name));
  const control = isMac ? event.metaKey || event.ctrlKey : event.ctrlKey;
  return (
    control === wants("ctrl", "control", "command", "cmd") &&
    event.altKey === wants("alt", "option") &&
    event.shiftKey === wants("shift") &&
    (event.key.toLowerCase() === key ||
      event.code === `Key${key.toUpperCase()}` ||
      event.code === `Digit${key}`)
  );
}
