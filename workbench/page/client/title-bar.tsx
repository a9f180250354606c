import type { PageText } from "../../locales/page";
import { MenuButton } from "./menu-button";
import type { Sample } from "./files/samples";

export interface TitleBarProps {
  text: PageText;
  fileName: string;
  dirty: boolean;
  disabled: boolean;
  samples: readonly Sample[];
  create(): void;
  open(): void;
  save(): void;
  saveAs(): void;
  print(): void;
  sample(which: Sample): void;
}

export function TitleBar(props: TitleBarProps) {
  const { text, fileName, dirty, disabled, samples, create, open, save, saveAs, print, sample } = props;
  const buttons = [
    { id: "file-new", label: text.file.create, hint: text.file.createHint, press: create },
    { id: "file-open", label: text.file.open, hint: text.file.openHint, press: open },
    { id: "file-save", label: text.file.save, hint: text.file.saveHint, press: save },
    { id: "file-save-as", label: text.file.saveAs, hint: text.file.saveAsHint, press: saveAs },
    { id: "file-print", label: text.file.print, hint: text.file.printHint, press: print },
  ];
  return (
    <header className="title-bar" data-region="title">
      <div className="file-buttons" role="toolbar" aria-label={text.ribbon.file}>
        {buttons.map(({ id, label, hint, press }) => (
          <button key={id} id={id} type="button" title={hint} disabled={disabled} onClick={press}>
            {label}
          </button>
        ))}
        <MenuButton
          id="file-sample"
          label={text.file.sample}
          hint={text.file.sampleHint}
          disabled={disabled}
          items={samples.map((each) => ({
            id: `sample-${each.id}`,
            label: text.file.samples[each.id].label,
            hint: text.file.samples[each.id].hint,
            press: () => sample(each),
          }))}
        />
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
