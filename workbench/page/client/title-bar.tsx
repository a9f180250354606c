import type { PageText } from "../../locales/page";

export interface TitleBarProps {
  text: PageText;
  fileName: string;
  dirty: boolean;
  disabled: boolean;
  create(): void;
  open(): void;
  save(): void;
  sample(): void;
}

export function TitleBar({ text, fileName, dirty, disabled, create, open, save, sample }: TitleBarProps) {
  const buttons = [
    { id: "file-new", label: text.file.create, hint: text.file.createHint, press: create },
    { id: "file-open", label: text.file.open, hint: text.file.openHint, press: open },
    { id: "file-save", label: text.file.save, hint: text.file.saveHint, press: save },
    { id: "file-sample", label: text.file.sample, hint: text.file.sampleHint, press: sample },
  ];
  return (
    <header className="title-bar">
      <div className="file-buttons" role="toolbar" aria-label={text.ribbon.file}>
        {buttons.map(({ id, label, hint, press }) => (
          <button key={id} id={id} type="button" title={hint} disabled={disabled} onClick={press}>
            {label}
          </button>
        ))}
      </div>
      <h1 className="file-name">
        {fileName}
        {dirty && (
          <span className="dirty" title={text.file.unsaved} aria-label={text.file.unsaved} role="img">
            ●
          </span>
        )}
      </h1>
      <div className="not-excel-badge">{text.notExcelShort}</div>
    </header>
  );
}
