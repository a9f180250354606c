import { INPUT_TABLES } from "../../../src/records/columns/input-tables";
import type { InputTableKey } from "../../../src/records/columns/input-tables";
import { readEnterprises } from "../../../src/records/reading/read-enterprises";
import { readIndicators } from "../../../src/records/reading/read-indicators";
import { readProjects } from "../../../src/records/reading/read-projects";
import type { CellValue } from "../../../src/records/reading/sheet-table";
import { TEMPLATES } from "../../../src/templates/catalogue";
import type { SheetPlan } from "../../../src/templates/plan/sheet-plan";
import { parametersOf } from "../report/parameters";

/** What Excel would run, call or drop, at the head of whatever a user may type as text. */
const PREFIXES = ["=", "+", "-", "@", "\t", "\r"];
const HOSTILE = "1+WEBSERVICE(9)";

/** Two parks' rows whose every column of words holds the planted text. */
function plantedRows(key: InputTableKey, planted: string): CellValue[][] {
  const { columns } = INPUT_TABLES[key];
  const row = (mark: string): CellValue[] =>
    columns.map(({ field, kind }): CellValue => {
      if (field === "unit") return "亿元";
      if (field === "tags") return "停产";
      if (kind === "number") return 5;
      return kind === "text" || (kind === "list" && field === "kind") ? `${planted}${mark}` : "";
    });
  return [columns.map(({ header }) => header), row("甲"), row("乙")];
}

function plansWith(planted: string): SheetPlan[] {
  const table = (key: InputTableKey) => ({
    ...{ sheet: INPUT_TABLES[key].name, row: 1, column: 1 },
    values: plantedRows(key, planted),
  });
  const records = {
    indicators: readIndicators(table("indicators")).records,
    enterprises: readEnterprises(table("enterprises")).records,
    projects: readProjects(table("projects")).records,
  };
  const parameters = { ...parametersOf({}), area: `${planted}区`, parks: [] };
  return TEMPLATES.map(({ plan }) => plan(records, parameters).plan);
}

/** A cell's formula without what stands between quotes. */
const outsideQuotes = (formula: string) =>
  formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");

describe("text that a user types stays text in every sheet", () => {
  test.each(PREFIXES)("with %j at its head", (prefix) => {
    const cells = plansWith(`${prefix}${HOSTILE}`).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    const planted = cells.filter((cell) => String(cell).includes("WEBSERVICE"));
    expect(planted.length).toBeGreaterThan(0);
    for (const cell of planted) {
      const text = String(cell);
      if (text.startsWith("=")) expect(outsideQuotes(text)).not.toContain("WEBSERVICE");
      else expect(/^[=+\-@\t\r]/.test(text)).toBe(false);
    }
  });
});
