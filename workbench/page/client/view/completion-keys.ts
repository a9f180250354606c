import { IEditorService, IShortcutService, KeyCode, type IShortcutItem } from "@univerjs/preset-sheets-core";
import type { Display } from "./create-display";

/** The grid registers the keys of its list of functions under a name of each editor's own. */
const OF_THE_LIST = /\.search_function\./;

/**
 * The keys of the list of functions as Excel has them: Tab takes the marked name, Enter enters what was typed. The list
 * comes a moment after the letters; Enter, or Tab behind a name that has changed since, would otherwise put the name of
 * another function in the place of the one that somebody typed.
 */
export function keepWhatWasTyped({ univer }: Display): void {
  const injector = univer.__getInjector();
  const shortcuts = injector.get(IShortcutService);
  const register = shortcuts.registerShortcut.bind(shortcuts);
  const isCurrent = () => markedName()?.startsWith(typedName(injector.get(IEditorService))) ?? false;
  const asInExcel = (item: IShortcutItem): IShortcutItem => {
    if (!OF_THE_LIST.test(item.id)) return item;
    if (item.binding === KeyCode.ENTER) return { ...item, preconditions: () => false };
    return item.binding === KeyCode.TAB ? { ...item, preconditions: isCurrent } : item;
  };
  shortcuts.registerShortcut = (item) => register(asInExcel(item));
}

/** Of the line of the list that the keyboard is on; undefined where none is shown. */
function markedName(): string | undefined {
  const marked = document.querySelector("[data-u-comp=sheets-formula-editor] li.univer-bg-gray-200 > span");
  return marked?.textContent?.toUpperCase();
}

/** The letters of a name before the caret; a line feed, which no name begins with, where there are none. */
function typedName(editors: IEditorService): string {
  const editor = editors.getFocusEditor();
  const caret = editor?.getSelectionRanges()[0]?.startOffset ?? 0;
  const text = editor?.getDocumentData().body?.dataStream.slice(0, caret) ?? "";
  return /[\p{L}_][\p{L}\p{N}_.]*$/u.exec(text)?.[0].toUpperCase() ?? "\n";
}
