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
    if (left === page || !hasLostItsPlace()) return;
    (back.current ?? document.getElementById(openerId(left)))?.focus();
  }, [page, back]);
}

/** The card that tells what is being done. */
export const ACTIVITY_ID = "activity";

/** With every phase the card that tells of it takes the keyboard, where the button that had it has gone. */
export function usePhaseFocus(phase: string): void {
  const before = useRef(phase);
  useEffect(() => {
    const left = before.current;
    before.current = phase;
    if (left !== phase && hasLostItsPlace())
      document.querySelector<HTMLElement>(`#${ACTIVITY_ID} section`)?.focus();
  }, [phase]);
}

function hasLostItsPlace(): boolean {
  return document.hasFocus() && document.activeElement === document.body;
}
