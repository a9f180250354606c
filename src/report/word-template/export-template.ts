import { reportPage } from "../../locales/zh-CN/report-page";
import type { PARAGRAPH_KEYS, ReportBlock, ReportDocument, ReportTable } from "../document/report-document";
import { PARAGRAPH_KEYS as KEYS } from "../document/report-document";
import { words } from "../document/sentences";
import { wordReport } from "../word-file/word-report";
import { HEADING, REPORT, reportNames, SUBHEADING, TABLE } from "./report-words";

const placeholder = (name: string): string => `{{${REPORT}.${name}}}`;

/** A paragraph that is there only where the report has something for it. */
function optional(
  name: string,
  kind: ReportBlock["kind"],
  key: (typeof PARAGRAPH_KEYS)[number],
): ReportBlock[] {
  const line = (text: string): ReportBlock => ({ kind, key, runs: [words(text)] });
  return [line(`{{#如果 ${REPORT}.${name}}}`), line(placeholder(name)), line("{{/如果}}")];
}

/** The built-in report as a template: filled again it says the same, and its words can be changed. */
export async function exportedTemplate(document: ReportDocument): Promise<Uint8Array> {
  const blocks = KEYS.flatMap((key) => {
    const name = reportPage.paragraphs[key];
    return [
      ...optional(name + HEADING, "heading", key),
      ...optional(name + SUBHEADING, "subheading", key),
      ...optional(name, "paragraph", key),
    ];
  });
  return wordReport({
    title: placeholder(reportNames.title),
    period: placeholder(reportNames.period),
    blocks,
    tables: document.tables.map(asPlaceholder),
    signature: document.signature.length > 0 ? [placeholder(reportNames.signature)] : [],
  });
}

function asPlaceholder({ title, unit }: ReportTable): ReportTable {
  return { title, unit, headers: [], rows: [], numeric: [], placeholder: `{{${TABLE}.${title}}}` };
}
