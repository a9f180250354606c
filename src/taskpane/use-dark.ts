import { useEffect, useState } from "react";
import { isDark } from "./is-dark";
import type { OfficeColours } from "./is-dark";

const SYSTEM_DARK = "(prefers-color-scheme: dark)";

/** Whether to draw dark, kept up to date while Office or the system changes its colours. */
export function useDark(): boolean {
  const [dark, setDark] = useState(readDark);
  useEffect(() => {
    const update = () => setDark(readDark());
    const system = window.matchMedia(SYSTEM_DARK);
    system.addEventListener("change", update);
    // Hosts that have no theme event are asked again when the user comes back to the pane.
    window.addEventListener("focus", update);
    return () => {
      system.removeEventListener("change", update);
      window.removeEventListener("focus", update);
    };
  }, []);
  return dark;
}

function readDark(): boolean {
  return isDark(
    Office.context.officeTheme as OfficeColours | undefined,
    window.matchMedia(SYSTEM_DARK).matches,
  );
}
