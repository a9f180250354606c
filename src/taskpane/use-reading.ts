import { useEffect, useState } from "react";

export interface Reading<Result> {
  result?: Result;
  /** The workbook could not be read. */
  failed: boolean;
}

/**
 * Reads the workbook when the page opens, when `key` changes and when a task has ended (`paused` while one runs). An
 * answer that comes too late is dropped.
 */
export function useReading<Result>(
  read: () => Promise<Result>,
  key: string,
  paused: boolean,
): Reading<Result> {
  const [reading, setReading] = useState<Reading<Result>>({ failed: false });
  useEffect(() => {
    if (paused) return;
    let current = true;
    read().then(
      (result) => current && setReading({ result, failed: false }),
      () => current && setReading({ failed: true }),
    );
    return () => {
      current = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key stands for what the reading depends on
  }, [key, paused]);
  return reading;
}
