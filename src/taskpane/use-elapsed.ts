import { useEffect, useState } from "react";

const TICK = 500;

/** Milliseconds since a part of the pane appeared, in steps of half a second. */
export function useElapsed(): number {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const started = performance.now();
    const clock = setInterval(() => setElapsed(performance.now() - started), TICK);
    return () => clearInterval(clock);
  }, []);
  return elapsed;
}
