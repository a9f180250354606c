import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** The element with which a page is opened. */
export const openerId = (page: string): string => `open-${page}`;

/**
 * Keeps the keyboard's place when one page takes the place of another: a page that opens gets it at its way back, the
 * main page at what had opened the other. A pane that does not have the keyboard does not take it.
 */
export function usePageFocus(page: string, back: RefObject<HTMLElement | null>): void {
  const before = useRef(page);
  useEffect(() => {
    const left = before.current;
    before.current = page;
    if (left === page || !document.hasFocus() || document.activeElement !== document.body) return;
    (back.current ?? document.getElementById(openerId(left)))?.focus();
  }, [page, back]);
}
