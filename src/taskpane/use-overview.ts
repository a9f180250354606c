import { useCallback, useEffect, useRef, useState } from "react";
import type { Activity } from "../commands/activity";
import { problemOf } from "../commands/problem";
import type { TaskProblem } from "../commands/problem";
import type { Overview } from "./overview";

/** The workbook may have been edited meanwhile; asking more often than this would only tax the host. */
const FRESH_FOR = 2000;

/** Changes that follow one another are read together. */
const PAUSE = 600;

export interface OverviewState {
  overview?: Overview;
  problem?: TaskProblem;
  refresh: () => void;
}

/**
 * The workbook as the pane shows it: read at the start, after every task and when the workbook has changed. When the user
 * comes back to the pane a small stamp tells whether anything changed of which the host did not tell.
 */
export function useOverview(
  read: () => Promise<Overview>,
  stamp: () => Promise<string>,
  watch: (changed: () => void) => () => void,
  activity: Activity,
): OverviewState {
  const [state, setState] = useState<Omit<OverviewState, "refresh">>({});
  const readAt = useRef(0);
  const stampRead = useRef<string>(undefined);
  const running = activity.phase === "running";

  const refresh = useCallback(() => {
    readAt.current = Date.now();
    stamp().then(
      (now) => (stampRead.current = now),
      () => (stampRead.current = undefined),
    );
    read().then(
      (overview) => setState({ overview }),
      (error: unknown) => setState((before) => ({ ...before, problem: problemOf(error) })),
    );
  }, [read, stamp]);

  useEffect(() => {
    if (!running) refresh();
  }, [running, refresh]);

  useEffect(() => {
    if (running) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stop = watch(() => {
      clearTimeout(waiting);
      waiting = setTimeout(refresh, PAUSE);
    });
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, [running, watch, refresh]);

  useEffect(() => {
    const comeBack = () => {
      if (running || Date.now() - readAt.current <= FRESH_FOR) return;
      readAt.current = Date.now();
      stamp().then((now) => {
        if (now !== stampRead.current) refresh();
      }, refresh);
    };
    window.addEventListener("focus", comeBack);
    document.addEventListener("pointerenter", comeBack);
    return () => {
      window.removeEventListener("focus", comeBack);
      document.removeEventListener("pointerenter", comeBack);
    };
  }, [running, refresh, stamp]);

  return { ...state, refresh };
}
