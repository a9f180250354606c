import { useEffect, useState } from "react";
import type { Workbench } from "../workbench";
import type { WorkbookKeeper } from "./kept-workbooks";

/** Changes that follow one another are kept together. */
const PAUSE = 700;

/**
 * Keeps an unsaved workbook in the browser while it is being changed, and forgets it once it is saved or given up. Gives
 * whether what is unsaved has been kept.
 */
export function useKeptWorkbook(
  keeper: WorkbookKeeper,
  workbench: Workbench | undefined,
  dirty: boolean,
  name: string,
): boolean {
  const [kept, setKept] = useState(false);
  useEffect(() => {
    if (workbench === undefined || !dirty) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(waiting);
      waiting = undefined;
      void keeper.keep(name, workbench.snapshot()).then(setKept);
    };
    const soon = () => {
      waiting ??= setTimeout(keep, PAUSE);
    };
    const now = () => {
      if (document.visibilityState === "hidden" && waiting !== undefined) keep();
    };
    soon();
    const stop = workbench.onChange(soon);
    document.addEventListener("visibilitychange", now);
    return () => {
      clearTimeout(waiting);
      stop();
      document.removeEventListener("visibilitychange", now);
      setKept(false);
      void keeper.forget();
    };
  }, [keeper, workbench, dirty, name]);
  return kept;
}
