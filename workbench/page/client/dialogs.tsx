import { useEffect, useRef } from "react";
import type { PageText } from "../../locales/page";

export type UnsavedAnswer = "save" | "discard" | "cancel";

export interface UnsavedDialogProps {
  text: PageText;
  answer(what: UnsavedAnswer): void;
}

/** Asks before unsaved changes are given up: to save them comes first. Escape keeps everything as it is. */
export function UnsavedDialog({ text, answer }: UnsavedDialogProps) {
  const { unsavedDialog } = text;
  return (
    <Dialog id="unsaved" title={unsavedDialog.title} cancel={() => answer("cancel")}>
      <p>{text.file.discard}</p>
      <div className="dialog-buttons">
        <button type="button" id="unsaved-save" className="primary" autoFocus onClick={() => answer("save")}>
          {unsavedDialog.save}
        </button>
        <button type="button" id="unsaved-discard" onClick={() => answer("discard")}>
          {unsavedDialog.discard}
        </button>
        <button type="button" onClick={() => answer("cancel")}>
          {unsavedDialog.cancel}
        </button>
      </div>
    </Dialog>
  );
}

export interface RestoreDialogProps {
  text: PageText;
  name: string;
  keptAt: string;
  answer(restore: boolean): void;
}

/** Asks what becomes of a workbook that a closed or reloaded page left unsaved. It cannot be put off. */
export function RestoreDialog({ text: { restoreDialog }, name, keptAt, answer }: RestoreDialogProps) {
  return (
    <Dialog id="restore" title={restoreDialog.title}>
      <p>{restoreDialog.words(name, keptAt)}</p>
      <div className="dialog-buttons">
        <button type="button" id="restore-confirm" className="primary" autoFocus onClick={() => answer(true)}>
          {restoreDialog.restore}
        </button>
        <button type="button" id="restore-discard" onClick={() => answer(false)}>
          {restoreDialog.discard}
        </button>
      </div>
    </Dialog>
  );
}

export interface SaveAsDialogProps {
  text: PageText;
  name: string;
  answer(name: string | undefined): void;
}

/** Asks under which name the file is to be saved. */
export function SaveAsDialog({ text: { saveAsDialog }, name, answer }: SaveAsDialogProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.setSelectionRange(0, name.replace(/\.xlsx$/i, "").length), [name]);
  return (
    <Dialog id="save-as" title={saveAsDialog.title} cancel={() => answer(undefined)}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          answer(fileNameOf(input.current?.value ?? "", name));
        }}
      >
        <label htmlFor="save-as-name">{saveAsDialog.name}</label>
        <input ref={input} id="save-as-name" defaultValue={name} autoFocus maxLength={120} />
        <div className="dialog-buttons">
          <button type="submit" className="primary">
            {saveAsDialog.save}
          </button>
          <button type="button" onClick={() => answer(undefined)}>
            {saveAsDialog.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** A name that every system takes; the one before where nothing is left of it. */
function fileNameOf(typed: string, before: string): string {
  const name = typed
    .replace(/\.xlsx$/i, "")
    .replace(/[\\/:*?"<>|]/g, " ")
    .trim();
  return name === "" ? before : `${name}.xlsx`;
}

interface DialogProps {
  id: string;
  title: string;
  /** Where it is missing, Escape does nothing. */
  cancel?: () => void;
  children: React.ReactNode;
}

function Dialog({ id, title, cancel, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        cancel?.();
      }}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </dialog>
  );
}
