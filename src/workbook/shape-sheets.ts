import { cellAddress } from "../formulas/a1";
import { sheets } from "../locales/zh-CN/sheets";
import { readText } from "../records/reading/cell-value";
import { asText } from "../records/taken-for-more";
import { MONTHS_NAME, plainHeader, writeShape } from "../templates/layout/sheet-shape";
import type { SheetShape } from "../templates/layout/sheet-shape";
import { indicatorColumns } from "../templates/indicators/indicator-columns";
import { SHAPE_KEYS } from "../templates/parameters/parameter-keys";
import { PARAMETER_ROWS, PARAMETER_SHEET } from "../templates/parameters/parameter-rows";
import { readParameters } from "../templates/parameters/read-parameters";
import { enterpriseColumns } from "../templates/enterprises/enterprise-columns";
import { projectColumns } from "../templates/projects/project-columns";
import type { SheetColumn } from "../templates/layout/sheet-column";
import type { TemplateId } from "../templates/plan/sheet-plan";
import { queueCells } from "./reading/read-cells";

/** What a sheet can show, and what 参数 lists of it; an empty shape is all that have something in them. */
export interface ShapeOfSheet {
  template: TemplateId;
  sheet: string;
  columns: string[];
  shape: SheetShape;
}

/** Changes nothing. Undefined where the workbook has no 参数. */
export async function readShapes(): Promise<ShapeOfSheet[] | undefined> {
  return Excel.run(async (context) => {
    const cells = queueCells(
      context.workbook.worksheets.getItemOrNullObject(PARAMETER_SHEET).getUsedRangeOrNullObject(true),
    );
    await context.sync();
    const used = cells();
    if (!used) return undefined;
    const { parameters } = readParameters(used);
    const several = parameters.parks.length !== 1;
    const all: Record<TemplateId, SheetColumn[]> = {
      indicators: indicatorColumns(several, parameters.basis === "season"),
      enterprises: enterpriseColumns(several),
      projects: projectColumns(several),
    };
    return (Object.keys(all) as TemplateId[]).map((template) => ({
      template,
      sheet: sheets[template].name,
      columns: namesOf(all[template]),
      shape: parameters.shapes?.[template] ?? [],
    }));
  });
}

/** The twelve months are chosen together. */
function namesOf(columns: readonly SheetColumn[]): string[] {
  const names = columns.map(({ key, header }) =>
    key.startsWith("month") ? MONTHS_NAME : plainHeader(header),
  );
  return [...new Set(names)];
}

/** Writes a shape into its line of 参数, which is added below the others where it is missing. */
export async function saveShape(template: TemplateId, shape: SheetShape): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(PARAMETER_SHEET);
    const cells = queueCells(sheet.getUsedRange(true));
    await context.sync();
    const used = cells();
    const key = SHAPE_KEYS[template];
    const known = used && readParameters(used).parameters.source.cells[key];
    const below = (used?.row ?? 1) + (used?.values.length ?? 0);
    const column = used?.column ?? 1;
    const label = PARAMETER_ROWS.find((row) => row.key === key)?.label ?? "";
    const held = sheet.getRange(known ?? cellAddress(below, column + 1));
    const beside = held.getOffsetRange(0, -1);
    beside.load("values");
    await context.sync();
    // Somebody else may have inserted a line since.
    const stands = readText((beside.values as unknown[][])[0]?.[0] as string);
    const expected = known === undefined ? "" : label;
    if ((stands.state === "value" ? stands.value : "") !== expected) throw new Error(`${label} has moved`);
    if (known === undefined) beside.values = [[label]];
    held.numberFormat = [["@"]];
    held.values = [[shape.length === 0 ? "" : asText(writeShape(shape))]];
    await context.sync();
  });
}
