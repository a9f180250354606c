import { INPUT_TABLES, INPUT_TABLE_KEYS } from "../../../src/records/columns/input-tables";
import { parameterCells } from "../../../src/templates/parameters/parameter-layout";
import type { ParameterKey } from "../../../src/templates/parameters/parameter-keys";
import { buildSheets } from "../../../src/workbook/build-sheets";
import { rollOver } from "../../../src/workbook/roll-over/roll-over";
import type { WorkbookFile } from "../../../workbench/file/workbook-file";
import { inputWorkbook } from "../support/input-workbook";
import type { Figures } from "../support/input-workbook";
import { monthParameters, monthTables, planOf, targetOf, TYPED_MONTHLY } from "./made-up-area";

/** January and February are reported together. */
const MONTHS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const separate = (year: number, month: number): WorkbookFile =>
  inputWorkbook(monthParameters(year, month), monthTables(year, month));

/** What the generated sheets show. */
function shown(file: WorkbookFile) {
  return file.sheets
    .filter(({ name }) => name.endsWith("情况表"))
    .map(({ name, rows }) => [
      name,
      rows.flatMap(({ row, cells }) =>
        cells.flatMap(({ column, value }) =>
          value === undefined || value === ""
            ? []
            : [[row, column, typeof value === "number" ? Number(value.toPrecision(10)) : value]],
        ),
      ),
    ]);
}

/** Types what the office gets each month, and the figures of a year ago as long as the history has none. */
async function type(year: number, month: number, withPrior: boolean): Promise<void> {
  const tables = monthTables(year, month);
  await Excel.run(async (context) => {
    for (const key of INPUT_TABLE_KEYS) {
      const { name, columns } = INPUT_TABLES[key];
      const table = context.workbook.tables.getItem(name);
      const rows: Figures[] = tables[key];
      const body = table.getDataBodyRange().load("rowCount");
      await context.sync();
      for (const row of rows.slice(body.rowCount))
        table.rows.add(undefined, [columns.map(({ field }) => row[field] ?? "")]);
      const prior = withPrior ? ["prior", "priorGrowth", "priorRevenue"] : [];
      columns.forEach(({ field }, index) => {
        if (![...TYPED_MONTHLY[key], ...prior].includes(field)) return;
        table.columns.getItemAt(index).getDataBodyRange().values = rows.map((row) => [row[field] ?? ""]);
      });
    }
    await typeParameters(context, { startedCount: monthParameters(year, month).startedCount ?? "" });
  });
}

async function typeParameters(
  context: Excel.RequestContext,
  values: Partial<Record<ParameterKey, string | number>>,
): Promise<void> {
  const cells = parameterCells();
  for (const [key, value] of Object.entries(values) as [ParameterKey, string | number][])
    context.workbook.worksheets.getItem("参数").getRange(cells[key]).values = [[value]];
  await context.sync();
}

it("gives on all three sheets what separate workbooks give, from one year to the next", async () => {
  const expected = new Map<number, unknown>();
  for (const month of MONTHS) {
    await workbench.openWorkbook(separate(2013, month));
    await buildSheets();
    const sheets = shown(await workbench.host.settledSave());
    expect(sheets).toHaveLength(3);
    expected.set(month, sheets);
  }

  await workbench.openWorkbook(separate(2012, 2));
  for (const month of MONTHS) {
    await type(2012, month, true);
    const { done, plan } = await rollOver({
      targets: Object.fromEntries([
        ...monthTables(2013, 2).indicators.map(({ park, name }): [string, number] => [
          `${park}\n${name}`,
          targetOf(String(name), 2013),
        ]),
        ["registeredTarget", 41],
      ]),
    });
    expect([done, plan?.to]).toEqual([
      true,
      month < 12 ? { year: 2012, month: month + 1 } : { year: 2013, month: 2 },
    ]);
  }
  await Excel.run((context) => typeParameters(context, planOf(2013)));
  for (const month of MONTHS) {
    await type(2013, month, false);
    await buildSheets();
    expect([month, shown(await workbench.host.settledSave())]).toEqual([month, expected.get(month)]);
    if (month < 12) expect(await rollOver()).toMatchObject({ done: true });
  }
}, 240_000);
