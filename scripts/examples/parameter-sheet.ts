import { parameterCells, parameterLines } from "../../src/templates/parameters/parameter-layout";
import { type ParameterKey } from "../../src/templates/parameters/parameter-keys";
import { PARAMETER_SHEET, type ParameterRow } from "../../src/templates/parameters/parameter-rows";
import { rowHeight } from "../../src/templates/layout/row-height";
import type {
  CellFile,
  NameFile,
  RowFile,
  SheetFile,
  ValidationFile,
} from "../../workbench/file/workbook-file";
import type { ExampleData } from "./example-data";
import { inputPageLayout } from "./input-page-layout";
import { dateSerial } from "./date-serial";
import { grid, textFont, type StyleBook } from "./style-book";

const LABEL = 0;
const VALUE = 1;
const NOTE = 2;
const WIDTHS = { [LABEL]: 22, [VALUE]: 24, [NOTE]: 60 } as const;

/**
 * The 参数 sheet, with formulas that any Excel computes. Their values are those of a report for whole months of one
 * year by the calendar, the only kind that the examples hold.
 */
export function parameterSheet(
  data: ExampleData,
  notes: Partial<Record<ParameterKey, string>>,
  styles: StyleBook,
): { sheet: SheetFile; names: NameFile[] } {
  const addresses = parameterCells();
  const computed = computedValues(data);
  const title = styles.index({ font: { name: "黑体", size: 16 }, alignment: { vertical: "center" } });
  const head = styles.index({ font: { ...textFont, bold: true }, fill: "#D9E2F3", borders: grid });
  const section = styles.index({ font: { ...textFont, bold: true, color: "#2F5597" } });
  const label = styles.index({
    font: textFont,
    borders: grid,
    fill: "#F2F2F2",
    alignment: { vertical: "center" },
  });
  const note = styles.index({
    font: { ...textFont, size: 10, color: "#7F7F7F" },
    alignment: { vertical: "center", wrap: true },
  });
  const valueStyle = ({ numberFormat }: ParameterRow): number =>
    styles.index({
      font: { ...textFont, color: "#1F4E9E" },
      borders: grid,
      alignment: { horizontal: "left", vertical: "center", wrap: true },
      ...(numberFormat === "General" ? {} : { numberFormat }),
    });
  const rows: RowFile[] = [
    { row: 0, height: 30, cells: [{ column: LABEL, value: PARAMETER_SHEET, style: title }] },
    { row: 1, cells: ["参数", "值", "说明"].map((value, column) => ({ column, value, style: head })) },
  ];
  const validations: ValidationFile[] = [];
  for (const line of parameterLines()) {
    if ("section" in line) {
      rows.push({ row: line.row - 1, cells: [{ column: LABEL, value: line.section, style: section }] });
      continue;
    }
    const { parameter } = line;
    const value = valueCell(parameter);
    const height = rowHeight(
      [
        { text: String(value.value ?? ""), width: WIDTHS[VALUE] - 2 },
        { text: notes[parameter.key], width: WIDTHS[NOTE] },
      ],
      20,
    );
    rows.push({
      row: line.row - 1,
      height,
      autoHeight: true,
      cells: [
        { column: LABEL, value: parameter.label, style: label },
        { ...value, style: valueStyle(parameter) },
        ...(notes[parameter.key] ? [{ column: NOTE, value: notes[parameter.key] ?? null, style: note }] : []),
      ],
    });
    if (parameter.items)
      validations.push({
        ranges: [`B${line.row}`],
        type: "list",
        items: [...parameter.items],
        allowBlank: true,
        showDropDown: true,
        error: { title: "", message: "", style: "stop" },
      });
  }
  return {
    sheet: {
      name: PARAMETER_SHEET,
      visibility: "Visible",
      showGridlines: false,
      columns: [
        ...([LABEL, VALUE, NOTE] as const).map((column) => ({
          from: column,
          to: column,
          width: WIDTHS[column] + 0.7109375,
        })),
      ],
      rows,
      merges: [],
      freeze: { rows: 2, columns: 0 },
      tables: [],
      conditionalFormats: [],
      validations,
      charts: [],
      notes: [],
      pageLayout: inputPageLayout("portrait", "$2:$2", PARAMETER_SHEET, []),
    },
    names: parameterLines().flatMap((line) =>
      "parameter" in line && line.parameter.name
        ? [
            {
              name: line.parameter.name,
              refersTo: `=${PARAMETER_SHEET}!${addresses[line.parameter.key]}`,
              visible: true,
            },
          ]
        : [],
    ),
  };

  function valueCell(parameter: ParameterRow): CellFile {
    const given = data.parameters[parameter.key];
    if (given !== undefined)
      return { column: VALUE, value: typeof given === "string" ? (dateSerial(given) ?? given) : given };
    if (parameter.formula)
      return {
        column: VALUE,
        formula: parameter.formula((key) => addresses[key], "native"),
        value: computed[parameter.key] ?? "",
      };
    return parameter.initial === undefined ? { column: VALUE } : { column: VALUE, value: parameter.initial };
  }
}

function computedValues({ parameters }: ExampleData): Partial<Record<ParameterKey, number>> {
  const year = Number(parameters.year);
  const month = Number(/([0-9]+)月$/.exec(String(parameters.period))?.[1]);
  const serial = (text: string): number => dateSerial(text) ?? NaN;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return {
    month,
    reportDay: serial(`${year}-${String(month).padStart(2, "0")}-${lastDay}`),
    schedule: month / 12,
    yearlyFiling: serial(`${year}-12-10`),
    doublingBaseYear: year - 1,
  };
}
