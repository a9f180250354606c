import { useEffect, useRef } from "react";
import { isMac } from "./choices";
import { PANE_KEY, PRINT_WISH } from "./pane-connection";
import { goToNextRegion } from "./regions";
import { isPressed, type Shortcut } from "./ribbon/read-shortcuts";

/** What the page's shortcuts do. */
interface Keys {
  command(name: string): void;
  open(): void;
  save(): void;
  saveAs(): void;
  print(): void;
}

/**
 * The add-in's shortcuts, and open and save as everywhere, in the page and in the pane alike. F6 goes from part to
 * part at all times; the others wait until the page is free, and are then still not the browser's: its own
 * "save page" would be a false answer to Ctrl+S.
 */
export function useShortcuts(shortcuts: Shortcut[], enabled: boolean, keys: Keys): void {
  const latest = useRef({ keys, enabled });
  useEffect(() => {
    latest.current = { keys, enabled };
  });
  useEffect(() => {
    const handle = (event: KeyboardEvent): boolean => {
      const isRegionKey = event.key === "F6" && !event.ctrlKey && !event.altKey;
      const act = isRegionKey ? () => goToNextRegion(event.shiftKey) : actionOf(event, shortcuts);
      if (act === undefined) return false;
      if (isRegionKey || latest.current.enabled) act(latest.current.keys);
      return true;
    };
    const inPage = (event: KeyboardEvent) => {
      if (!handle(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const inPane = (event: Event) => {
      if (handle((event as CustomEvent<KeyboardEvent>).detail)) event.preventDefault();
    };
    const print = () => {
      if (latest.current.enabled) latest.current.keys.print();
    };
    window.addEventListener("keydown", inPage, true);
    window.addEventListener(PANE_KEY, inPane);
    window.addEventListener(PRINT_WISH, print);
    return () => {
      window.removeEventListener(PRINT_WISH, print);
      window.removeEventListener("keydown", inPage, true);
      window.removeEventListener(PANE_KEY, inPane);
    };
  }, [shortcuts]);
}

/** What a stroke asks for; undefined where it is no shortcut. */
function actionOf(event: KeyboardEvent, shortcuts: Shortcut[]): ((keys: Keys) => void) | undefined {
  const pressed = (keys: string) => isPressed(keys, event, isMac());
  const shortcut = shortcuts.find(({ keys }) => pressed(keys));
  if (shortcut !== undefined) return (keys) => keys.command(shortcut.action);
  if (event.key === "F12" || pressed("Ctrl+Shift+S")) return (keys) => keys.saveAs();
  if (pressed("Ctrl+S")) return (keys) => keys.save();
  if (pressed("Ctrl+O")) return (keys) => keys.open();
  if (pressed("Ctrl+P")) return (keys) => keys.print();
  return undefined;
}
