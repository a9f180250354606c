import fc from "fast-check";
import { parseBlock } from "../../../src/formulas/a1";
import type { ColumnKind, InputTable } from "../../../src/records/columns/column";
import { INPUT_TABLES } from "../../../src/records/columns/input-tables";
import { HISTORY_TABLE } from "../../../src/records/history/history-table";
import { readHistory } from "../../../src/records/history/read-history";
import { locateColumns } from "../../../src/records/reading/locate-columns";
import { readEnterprises } from "../../../src/records/reading/read-enterprises";
import { readIndicators } from "../../../src/records/reading/read-indicators";
import { readProjects } from "../../../src/records/reading/read-projects";
import type { CellValue, SheetTable } from "../../../src/records/reading/sheet-table";
import type { RowSource } from "../../../src/records/records";
import { adoptableEntry } from "../../../src/records/adoptable";
import { unitLineAbove } from "../../../src/records/table-layout/unit-line";
import { contentOf, contentsOfNewRow } from "../../../src/records/table-layout/written-figures";
import { inUnit } from "../../../src/statistics/units";

interface Read {
  unit: string;
  source?: RowSource<string>;
}

const TABLES: { definition: InputTable; read: (table: SheetTable) => { records: unknown[] } }[] = [
  { definition: INPUT_TABLES.indicators, read: readIndicators },
  { definition: INPUT_TABLES.enterprises, read: readEnterprises },
  { definition: INPUT_TABLES.projects, read: readProjects },
  { definition: HISTORY_TABLE, read: readHistory },
];
const UNITS = ["亿元", "万元", "千元", "元"];
const HEADER_UNITS: Partial<Record<ColumnKind, fc.Arbitrary<string>>> = {
  number: fc.constantFrom("", "", ...UNITS.map((unit) => `\uFF08${unit}\uFF09`)),
  rate: fc.constantFrom("", "\uFF08%\uFF09", "(‰)", "%"),
};
const PLAIN = new Set(["year", "month", "kind", "name", "unit"]);
const FIXED: Record<string, CellValue> = { year: 2013, month: 6, kind: "指标", name: "甲" };

/** A table of one row under headers of every kind, each cell in a format of its own. */
const tables = fc.constantFrom(...TABLES).chain(({ definition, read }) =>
  fc
    .record({
      suffixes: fc.tuple(
        ...definition.columns.map(({ field, kind }) =>
          PLAIN.has(field) ? fc.constant("") : (HEADER_UNITS[kind] ?? fc.constant("")),
        ),
      ),
      formats: fc.array(fc.constantFrom("General", "0.00", "0.00%", "@"), {
        minLength: definition.columns.length,
        maxLength: definition.columns.length,
      }),
      unit: fc.constantFrom("", ...UNITS),
      hasUnitColumn: fc.boolean(),
      unitLine: fc.constantFrom(undefined, "单位：千元", "单位：万元、%"),
    })
    .map(({ suffixes, formats, unit, hasUnitColumn, unitLine }) => {
      const keeps =
        hasUnitColumn || definition.columns.some(({ field, required }) => field === "unit" && required);
      const columns = definition.columns
        .map((column, index) => ({ ...column, suffix: suffixes[index], format: formats[index] ?? "General" }))
        .filter(({ field }) => keeps || field !== "unit");
      const line = unitLine === undefined ? undefined : unitLineAbove([[unitLine]]);
      const row = columns.map(({ field }) => (field === "unit" ? unit : (FIXED[field] ?? "")));
      const table: SheetTable = {
        ...{ sheet: "数据", row: 1, column: 1 },
        values: [columns.map(({ header, suffix }) => `${header}${suffix}`), row],
        formats: [columns.map(() => "General"), columns.map(({ format }) => format)],
        ...(line ? { unitLine: line } : {}),
      };
      return { definition, read, table };
    }),
);
const figures = fc.tuple(
  fc.integer({ min: 1, max: 10_000_000 }).map((figure) => figure / 100),
  fc.integer({ min: -9_999, max: 9_999 }).map((figure) => figure / 10_000),
);

/** What a cell of this format makes of a number. */
const taken = (content: string | number, format: string | undefined): CellValue =>
  format === "@" ? String(content) : content;

function expectSame(read: Read, was: Record<string, number>, unit: string, { columns }: InputTable): void {
  const record = read as unknown as Record<string, unknown>;
  for (const { field, kind } of columns) {
    const figure = was[field];
    if (figure === undefined) continue;
    const expected = kind === "number" ? inUnit(figure, unit, read.unit) : figure;
    expect(record[field]).toBeCloseTo(expected ?? Number.NaN, 9);
  }
}

/** The figures that a record of the table is given: amounts and rates that the table has a column for. */
function figuresOf({ columns }: InputTable, [amount, rate]: [number, number]): Record<string, number> {
  const isFigure = (kind: ColumnKind) => kind === "number" || kind === "rate";
  return Object.fromEntries(
    columns
      .filter(({ field, kind }) => isFigure(kind) && !PLAIN.has(field))
      .map(({ field, kind }) => [field, kind === "rate" ? Math.abs(rate) : amount]),
  );
}

describe("what is written into a table is read back as the same figure:", () => {
  test("in the cells of a row that is there, whatever its headers and formats say", () => {
    fc.assert(
      fc.property(tables, figures, ({ definition, read, table }, pair) => {
        const [record] = read(table).records as Read[];
        fc.pre(record?.source !== undefined);
        const source = record!.source!;
        const typedUnit = source.cells["unit"] !== undefined && table.values[1]?.includes(record!.unit);
        const wanted = figuresOf(definition, pair);
        const { headers } = { headers: table.values[0] ?? [] };
        const written = structuredClone(table);
        const kept: Record<string, number> = {};
        for (const [field, figure] of Object.entries(wanted)) {
          const at = parseBlock(source.cells[field] ?? "");
          if (!at) continue;
          // A row whose own unit contradicts the header's is refused aloud, whatever stands in it.
          const isContradicted =
            typedUnit &&
            definition.columns.some(({ field: own, kind }) => own === field && kind === "number") &&
            UNITS.some(
              (unit) =>
                unit !== record!.unit && String(headers[at.column - 1]).endsWith(`\uFF08${unit}\uFF09`),
            );
          if (isContradicted) continue;
          kept[field] = figure;
          written.values[1]![at.column - 1] = taken(
            contentOf(source, field, figure),
            table.formats?.[1]?.[at.column - 1],
          );
        }
        const [again] = read(written).records as Read[];
        expect(again?.unit).toBe(record!.unit);
        expectSame(again!, kept, record!.unit, definition);
      }),
      { numRuns: 400 },
    );
  });

  test("in a new row, which names its unit only where no header contradicts it", () => {
    fc.assert(
      fc.property(tables, figures, fc.constantFrom(...UNITS), ({ definition, read, table }, pair, unit) => {
        const { indexes } = locateColumns<string>(definition, table);
        const wanted = figuresOf(definition, pair);
        const row = new Map<string, string | number>(Object.entries({ ...FIXED, unit, ...wanted }) as never);
        const contents = contentsOfNewRow(definition, table, indexes, row, table.formats?.[1]);
        const cells = (table.values[0] ?? []).map((): CellValue => "");
        for (const [field, content] of contents) {
          const index = indexes[field];
          if (index !== undefined) cells[index] = taken(content, table.formats?.[1]?.[index]);
        }
        const reading = read({ ...table, values: [table.values[0] ?? [], cells] });
        expect(reading.records).toHaveLength(1);
        expectSame(reading.records[0] as Read, wanted, unit, definition);
      }),
      { numRuns: 400 },
    );
  });
});

describe("a suggestion that is adopted is what was meant:", () => {
  /** What a cell of a format shows of what is typed into it, as far as per cent is concerned. */
  const typedInto = (entry: string, format: string): { value: CellValue; format: string } => {
    const percent = /^(-?[\d.]+)%$/.exec(entry)?.[1];
    if (percent !== undefined)
      return {
        value: Number((Number(percent) / 100).toPrecision(15)),
        format: format === "General" ? "0.00%" : format,
      };
    return { value: Number(entry), format };
  };

  test("points in a column of rates suggest no rate", () => {
    const table = { sheet: "指标数据", row: 1, column: 1 };
    const header = ["指标名称", "单位", "本期累计", "公布同比"];
    for (const cell of ["减少0.8个百分点", "0.8个百分点", "回落8.71百分点"]) {
      const { findings } = readIndicators({ ...table, values: [header, ["税收", "亿元", 1, cell]] });
      const refused = findings.filter(({ kind }) => kind === "notANumber");
      expect(refused.map(({ suggestion }) => suggestion)).toEqual([undefined]);
    }
  });

  test.each([
    ["公布同比", "General", "3.1%左右", 0.031],
    ["公布同比", "0.00", "3.1%左右", 0.031],
    ["公布同比", "0.00%", "3.1%左右", 0.031],
    ["公布同比（%）", "0.00", "3.1%左右", 0.031],
    ["公布同比（%）", "0.00", "3.1左右", 0.031],
    ["公布同比", "General", "下降3.2%", -0.032],
    ["公布同比", "0.00%", "同比下降 3.2 %", -0.032],
    ["公布同比", "0.00%", "↓3.2", -0.032],
    ["公布同比（%）", "0.00", "回落3.2%", -0.032],
    ["公布同比（%）", "0.00%", "减少3.2", -0.032],
    ["公布同比", "General", "增长5.1%", 0.051],
    ["公布同比（%）", "General", "增5.1", 0.051],
    ["公布同比", "General", "与去年同期持平", 0],
    ["公布同比（%）", "General", 2047, 0.2047],
    ["公布同比（%）", "0.00", 2047, 0.2047],
    ["公布同比（‰）", "0.00", "3.1%左右", 0.031],
    ["公布同比", "0.00", 20.47, 0.2047],
  ])("under %s in a cell of format %s %s is %d", (header, format, content, meant) => {
    const table = (value: CellValue, shown: string): SheetTable => ({
      ...{ sheet: "指标数据", row: 1, column: 1 },
      values: [
        ["指标名称", "单位", "本期累计", header],
        ["税收", "亿元", 1, value],
      ],
      formats: [[], ["General", "General", "General", shown]],
    });
    const entries = readIndicators(table(content, format)).findings.flatMap(
      (finding) => adoptableEntry(finding)?.entry ?? [],
    );
    expect(entries).toHaveLength(1);
    const after = typedInto(entries[0] ?? "", format);
    expect(readIndicators(table(after.value, after.format)).records[0]?.publishedGrowth).toBeCloseTo(
      meant,
      12,
    );
  });

  test("is not made of a rate in words whose cell does not tell what 3.1 would be", () => {
    const { findings } = readIndicators({
      ...{ sheet: "指标数据", row: 1, column: 1 },
      values: [
        ["指标名称", "单位", "本期累计", "公布同比"],
        ["税收", "亿元", 1, "3.1左右"],
      ],
    });
    expect(findings.map(({ kind, suggestion }) => [kind, suggestion])).toEqual([["notANumber", undefined]]);
  });

  test("keeps the unit of a header that it renames", () => {
    const { findings } = readIndicators({
      ...{ sheet: "指标数据", row: 1, column: 1 },
      values: [
        ["指标名称", "单位", "本期累计", "统计局公布同比(%)"],
        ["税收", "亿元", 1, 3.1],
      ],
    });
    expect(findings.map(({ kind, suggestion }) => [kind, suggestion])).toEqual([
      ["unrecognisedColumn", "公布同比\uFF08%\uFF09"],
    ]);
  });
});
