import { useEffect, useRef } from "react";
import type { PageText } from "../../locales/page";

export interface DiscardDialogProps {
  text: PageText;
  answer(discard: boolean): void;
}

/** Asks before unsaved changes are given up. Escape keeps them. */
export function DiscardDialog({ text, answer }: DiscardDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="discard" aria-labelledby="discard-title" onCancel={() => answer(false)}>
      <h2 id="discard-title">{text.discardDialog.title}</h2>
      <p>{text.file.discard}</p>
      <div className="discard-buttons">
        <button type="button" autoFocus onClick={() => answer(false)}>
          {text.discardDialog.cancel}
        </button>
        <button type="button" id="discard-confirm" className="primary" onClick={() => answer(true)}>
          {text.discardDialog.confirm}
        </button>
      </div>
    </dialog>
  );
}
