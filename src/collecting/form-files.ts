import { writeArchive } from "../../opc/write-archive";
import { collectionSheets } from "../locales/zh-CN/collection-sheets";
import type { HistoryIndex } from "../records/history/history-index";
import type { EnterpriseRecord } from "../records/records";
import { planFormSheet } from "./form-sheet";
import { knownFigures } from "./plan-collection";
import { writeFormFile } from "./write-form-file";

/** What the forms of a period are made of. */
export interface FormsOrder {
  enterprises: readonly EnterpriseRecord[];
  history?: HistoryIndex;
  year?: number;
  month?: number;
  period: string;
  /** yyyy-mm-dd */
  deadline?: string;
}

export interface FormFile {
  name: string;
  bytes: Uint8Array;
}

const { form: texts } = collectionSheets;
const MOST_NAME = 60;
const MOST_SHEET_NAME = 31;

/** A workbook with the form of each enterprise. */
export function formFiles(order: FormsOrder): FormFile[] {
  const names = new Set<string>();
  return order.enterprises.map((record) => {
    const words = [record.park, record.id, record.name].filter((part) => part !== undefined && part !== "");
    const name = freeName(fileWords(words.join("_")).slice(0, MOST_NAME), names);
    return { name: `${name}.xlsx`, bytes: writeFormFile([sheetOf(record, order, texts.sheet)]) };
  });
}

/** One workbook with a sheet for each enterprise. */
export function formBook(order: FormsOrder): FormFile {
  const names = new Set<string>();
  const sheets = order.enterprises.map((record) =>
    sheetOf(record, order, freeName(sheetWords(record.name).slice(0, MOST_SHEET_NAME - 4), names)),
  );
  return { name: texts.book(fileWords(order.period)), bytes: writeFormFile(sheets) };
}

/** All files in one archive, which a browser hands on at one click. */
export function formArchive(files: readonly FormFile[], period: string): FormFile {
  return { name: texts.archive(fileWords(period)), bytes: writeArchive(files) };
}

function sheetOf(record: EnterpriseRecord, order: FormsOrder, name: string) {
  const { period: label, deadline } = order;
  const period = { label, ...(deadline === undefined ? {} : { deadline }) };
  return planFormSheet(record, knownFigures(record, order), period, name);
}

/** What file systems take: no path, no reserved mark, no dot or space at the end. */
function fileWords(text: string): string {
  const plain = text
    .replace(/[\\/:*?"<>|\u0000-\u001F]/g, " ")
    .trim()
    .replace(/^\.+|[. ]+$/g, "");
  return plain === "" ? texts.sheet : plain;
}

function sheetWords(text: string): string {
  const plain = text.replace(/[\\/:*?[\]']/g, " ").trim();
  return plain === "" ? texts.sheet : plain;
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name}(${count})`;
  taken.add(free.toLowerCase());
  return free;
}
