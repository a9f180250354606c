import { useEffect, useState } from "react";
import type { Finding } from "../records/finding";

const NONE: Finding[] = [];

/** Formulas that Excel read before it knew our functions are entered anew as the pane opens; gives what that did not help. */
export function useHealing(heal: () => Promise<Finding[]>): Finding[] {
  const [left, setLeft] = useState(NONE);
  useEffect(() => {
    let shown = true;
    heal().then(
      (findings) => {
        if (shown) setLeft(findings);
      },
      // A workbook that cannot be read now says so by its overview.
      () => undefined,
    );
    return () => {
      shown = false;
    };
  }, [heal]);
  return left;
}
