import { useEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { quoteSheet } from "../../../file/addresses";
import type { SheetFile, WorkbookFile } from "../../../file/workbook-file";
import type { PageLanguage, PageText } from "../../../locales/page";
import { readChart } from "../charts/read-chart";
import { ReferenceReader } from "../view/read-reference";
import type { Printable } from "../workbench";
import { headerFooterText } from "./header-footer";
import { PrintedCells } from "./printed-cells";
import { PrintedPageView, type PageContent } from "./printed-page";
import { hasContent, printedPages, total, type PrintedSheet } from "./printed-pages";

export interface PrintViewProps {
  text: PageText;
  language: PageLanguage;
  fileName: string;
  workbook: Printable;
  close(): void;
}

interface SheetPages {
  name: string;
  sheet: PrintedSheet;
  contents: PageContent[];
}

/** The sheets that are to be printed one after the other as pages, for the browser's own print or its PDF. */
export default function PrintView({ text, language, fileName, workbook, close }: PrintViewProps) {
  const { print } = text;
  const sheets = useMemo(() => workbook.file.sheets.filter(isPrintable), [workbook]);
  const [chosen, setChosen] = useState(() => offered(workbook.file, sheets));
  const dialog = useRef<HTMLDialogElement>(null);
  const start = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Not modal, for what stands above all others is out of the flow, in which alone each page has its own paper.
    dialog.current?.show();
    start.current?.focus();
    const page = document.getElementById("page");
    page?.toggleAttribute("inert", true);
    return () => void page?.toggleAttribute("inert", false);
  }, []);
  const pages = useMemo(
    () =>
      sheets
        .filter(({ name }) => chosen.has(name))
        .map((sheet) => pagesOf(sheet, workbook, { text, language, fileName })),
    [sheets, chosen, workbook, text, language, fileName],
  );
  const count = pages.reduce((sum, { contents }) => sum + contents.length, 0);
  const toggle = (name: string) =>
    setChosen(
      (before) => new Set(before.has(name) ? [...before].filter((each) => each !== name) : [...before, name]),
    );
  const run = () => {
    // The name that the browser proposes for a PDF.
    const before = document.title;
    document.title = fileName.replace(/\.xls[xm]$/i, "");
    window.print();
    document.title = before;
  };

  return createPortal(
    <dialog
      ref={dialog}
      className="print-view"
      aria-labelledby="print-title"
      aria-modal="true"
      onKeyDown={({ key }) => {
        if (key === "Escape") close();
      }}
    >
      <header className="print-bar">
        <h2 id="print-title">{print.title}</h2>
        <fieldset>
          <legend>{print.sheets}</legend>
          {sheets.map(({ name }) => (
            <label key={name}>
              <input type="checkbox" checked={chosen.has(name)} onChange={() => toggle(name)} />
              {name}
            </label>
          ))}
        </fieldset>
        <p role="status">{count === 0 ? print.nothing : print.pages(count)}</p>
        <div className="dialog-buttons">
          <button ref={start} type="button" className="primary" disabled={count === 0} onClick={run}>
            {print.run}
          </button>
          <button type="button" onClick={close}>
            {print.close}
          </button>
        </div>
      </header>
      <div className="print-pages" tabIndex={0} aria-label={print.preview}>
        {pages.map(({ name, sheet, contents }) =>
          contents.map((content, index) => (
            <PrintedPageView key={`${name} ${index}`} content={content} sheet={sheet} />
          )),
        )}
      </div>
    </dialog>,
    document.body,
  );
}

const isPrintable = ({ visibility, rows, charts }: SheetFile): boolean =>
  visibility === "Visible" && (charts.length > 0 || rows.some(({ cells }) => cells.some(hasContent)));

/** The sheets that the add-in made, by the hidden names over them; else the one that is looked at. */
function offered(file: WorkbookFile, sheets: SheetFile[]): ReadonlySet<string> {
  const marks = file.names.filter(({ name }) => /^_PARK\.[a-z]+$/i.test(name));
  const made = sheets.filter(({ name }) =>
    marks.some(
      ({ refersTo }) =>
        refersTo.startsWith(`=${quoteSheet(name)}!`) ||
        refersTo.startsWith(`='${name.replace(/'/g, "''")}'!`),
    ),
  );
  const shown = made.length > 0 ? made : sheets.filter(({ name }) => name === file.activeSheet);
  return new Set(shown.map(({ name }) => name));
}

function pagesOf(
  sheet: SheetFile,
  { file, ruleStyles }: Printable,
  { text, language, fileName }: Pick<PrintViewProps, "text" | "language" | "fileName">,
): SheetPages {
  const printed = printedPages(sheet);
  const cells = new PrintedCells(sheet, file, ruleStyles.get(sheet.name));
  const reader = new ReferenceReader(file);
  const now = new Date();
  const first = sheet.pageLayout?.firstPageNumber ?? 1;
  const contents = printed.pages.map((page, index): PageContent => {
    const facts = {
      page: first + index,
      pages: printed.pages.length,
      sheet: sheet.name,
      file: fileName,
      date: now.toLocaleDateString(language),
      time: now.toLocaleTimeString(language, { timeStyle: "short" }),
    };
    const codes = sheet.pageLayout?.headersFooters ?? {};
    return {
      label: text.print.page(sheet.name, index + 1, facts.pages),
      cells: cells.on(page),
      charts: cells
        .chartsOn(page)
        .map((chart) => ({ ...chart, data: readChart(chart.chart, sheet.name, reader) })),
      header: [
        headerFooterText(codes.leftHeader, facts),
        headerFooterText(codes.centerHeader, facts),
        headerFooterText(codes.rightHeader, facts),
      ],
      footer: [
        headerFooterText(codes.leftFooter, facts),
        headerFooterText(codes.centerFooter, facts),
        headerFooterText(codes.rightFooter, facts),
      ],
      width: total(page.columns),
      height: total(page.rows),
      centered: sheet.pageLayout?.centerHorizontally ?? false,
    };
  });
  return { name: sheet.name, sheet: printed, contents };
}
