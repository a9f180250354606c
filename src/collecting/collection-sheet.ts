import type { Block } from "../formulas/a1";
import { collecting } from "../locales/zh-CN/collecting";
import { collectionSheets } from "../locales/zh-CN/collection-sheets";
import { DATE_FORMAT } from "../records/columns/column";
import { asText } from "../records/taken-for-more";
import { amountFormat, percentFormat } from "../templates/cells/number-formats";
import { TEXT_FONT, TITLE_FONT } from "../templates/layout/compose-sheet";
import { landscapePage } from "../templates/layout/page";
import { rowHeight } from "../templates/layout/row-height";
import type { Content, FormatPlan, RowPlan, SheetContents } from "../templates/plan/sheet-plan";
import { JUMP } from "./plan-collection";
import type { Collection, CollectionLine, CollectionState } from "./plan-collection";

const { sheet: texts, notes } = collectionSheets;
const { states } = collecting;
const AMOUNT = amountFormat("", 2);
const RATE = percentFormat(1);

interface Column {
  key: keyof typeof texts.columns;
  width: number;
  horizontal: "Left" | "Center" | "Right";
  format?: string;
  cell: (line: CollectionLine, told: string) => Content;
}

const COLUMNS: readonly Column[] = [
  { key: "park", width: 14, horizontal: "Left", cell: ({ park }) => park },
  { key: "id", width: 12, horizontal: "Left", format: "@", cell: ({ id }) => id },
  { key: "name", width: 22, horizontal: "Left", cell: ({ name }) => name },
  { key: "state", width: 7, horizontal: "Center", cell: ({ state }) => states[state] },
  { key: "day", width: 12, horizontal: "Center", format: DATE_FORMAT, cell: ({ day }) => day ?? "" },
  { key: "unit", width: 7, horizontal: "Center", cell: ({ unit }) => unit },
  { key: "revenue", width: 14, horizontal: "Right", format: AMOUNT, cell: ({ revenue }) => revenue ?? "" },
  { key: "last", width: 14, horizontal: "Right", format: AMOUNT, cell: ({ last }) => last ?? "" },
  { key: "month", width: 13, horizontal: "Right", format: AMOUNT, cell: ({ month }) => month ?? "" },
  {
    key: "monthChange",
    width: 12,
    horizontal: "Right",
    format: RATE,
    cell: (line) => line.monthChange ?? "",
  },
  { key: "prior", width: 14, horizontal: "Right", format: AMOUNT, cell: ({ prior }) => prior ?? "" },
  { key: "growth", width: 9, horizontal: "Right", format: RATE, cell: ({ growth }) => growth ?? "" },
  { key: "note", width: 40, horizontal: "Left", cell: (_line, told) => told },
];

/** Who has to be asked comes first. */
const ORDER: readonly CollectionState[] = ["missing", "wrong", "late", "added", "reported"];
const HEADER_ROW = 3;

/** 收集情况: every enterprise with its state, figures and jumps. `told` gives the words of a finding. */
export function planCollectionSheet(
  { lines, counts }: Collection,
  { period, deadline }: { period: string; deadline?: string },
  told: (finding: CollectionLine["findings"][number]) => string,
): SheetContents {
  const ordered = ORDER.flatMap((state) => [
    ...lines.filter((line) => line.state === state && line.notes.length > 0),
    ...lines.filter((line) => line.state === state && line.notes.length === 0),
  ]);
  const width = COLUMNS.length;
  const full = (text: Content): Content[] => [text, ...COLUMNS.slice(1).map(() => "")];
  const due = lines.length - counts.added;
  const summary = [
    period,
    ...(deadline === undefined ? [] : [texts.deadline(deadline)]),
    texts.summary(due, counts.reported, counts.late, counts.wrong, counts.missing),
  ].join("  ");
  const body = ordered.map((line): RowPlan => {
    const words = [...line.notes, ...line.findings.map(told)].join(notes.separator);
    const cells = COLUMNS.map(({ cell }) => {
      const content = cell(line, words);
      return typeof content === "string" ? asText(content) : content;
    });
    return {
      cells,
      height: rowHeight(
        [
          { text: words, width: 34 },
          { text: line.name, width: 18 },
        ],
        20,
      ),
    };
  });
  const footnote = texts.footnote(JUMP * 100);
  const rows: RowPlan[] = [
    { cells: full(texts.name), height: 34 },
    { cells: full(summary), height: 20 },
    { cells: COLUMNS.map(({ key }) => texts.columns[key]), height: 28 },
    ...body,
    { cells: full(footnote), height: 34 },
  ];
  const line = (row: number): Block => ({ row, column: 1, rows: 1, columns: width });
  const first = HEADER_ROW + 1;
  const block: Block = { row: first, column: 1, rows: Math.max(1, body.length), columns: width };
  const text = { name: TEXT_FONT, size: 10.5 };
  const formats: FormatPlan[] = [
    {
      block: line(1),
      font: { name: TITLE_FONT, size: 18, bold: true },
      horizontal: "Center",
      vertical: "Center",
    },
    { block: line(2), font: text, horizontal: "Center", vertical: "Center" },
    {
      ...{ block: line(HEADER_ROW), font: { name: TITLE_FONT, size: 10.5 }, fill: "#DCE6F1", wrap: true },
      ...{ horizontal: "Center", vertical: "Center", grid: "#000000" },
    },
    { block, font: text, vertical: "Center", wrap: true, grid: "#000000" },
    ...COLUMNS.map(({ horizontal, format }, index): FormatPlan => ({
      block: { ...block, column: index + 1, columns: 1 },
      horizontal,
      ...(format === undefined ? {} : { numberFormat: format }),
    })),
    { block: line(rows.length), font: { name: TEXT_FONT, size: 9 }, wrap: true, vertical: "Center" },
  ];
  ordered.forEach(({ state, notes: own }, index) => {
    const isToAsk = state !== "reported" || own.length > 0;
    if (isToAsk)
      formats.push({ block: { ...line(first + index), column: 4, columns: 1 }, font: { bold: true } });
  });
  return {
    ...{ name: texts.name, rows, formats, rules: [], charts: [], counts: { ...counts } },
    columns: COLUMNS.map(({ width: characters }) => ({ width: characters })),
    merges: [line(1), line(2), line(rows.length)],
    freeze: { rows: HEADER_ROW, columns: 3 },
    page: landscapePage({ row: 1, column: 1, rows: rows.length, columns: width }, HEADER_ROW, texts.name),
    body: { first, last: first + block.rows - 1 },
  };
}
