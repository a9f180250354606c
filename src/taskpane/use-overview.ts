import { useCallback, useEffect, useRef, useState } from "react";
import type { Activity } from "../commands/activity";
import { problemOf } from "../commands/problem";
import type { Problem } from "../commands/problem";
import type { Overview } from "./overview";

/** The workbook may have been edited meanwhile; asking more often than this would only tax the host. */
const FRESH_FOR = 2000;

export interface OverviewState {
  overview?: Overview;
  problem?: Problem;
  refresh: () => void;
}

/** The workbook as the pane shows it: read at the start, after every task, and when the user comes back to the pane. */
export function useOverview(read: () => Promise<Overview>, activity: Activity): OverviewState {
  const [state, setState] = useState<Omit<OverviewState, "refresh">>({});
  const readAt = useRef(0);
  const running = activity.phase === "running";

  const refresh = useCallback(() => {
    readAt.current = Date.now();
    read().then(
      (overview) => setState({ overview }),
      (error: unknown) => setState((before) => ({ ...before, problem: problemOf(error) })),
    );
  }, [read]);

  useEffect(() => {
    if (!running) refresh();
  }, [running, refresh]);

  useEffect(() => {
    const comeBack = () => {
      if (!running && Date.now() - readAt.current > FRESH_FOR) refresh();
    };
    window.addEventListener("focus", comeBack);
    document.addEventListener("pointerenter", comeBack);
    return () => {
      window.removeEventListener("focus", comeBack);
      document.removeEventListener("pointerenter", comeBack);
    };
  }, [running, refresh]);

  return { ...state, refresh };
}
