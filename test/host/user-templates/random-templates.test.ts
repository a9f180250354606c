import fc from "fast-check";
import { fillTemplates } from "../../../src/workbook/user-templates/fill-templates";
import { inputWorkbook, type Figures } from "../support/input-workbook";

/** Random templates of the language over random enterprises, against a recomputation that knows nothing of formulas. */

interface Firm {
  park: string;
  name: string;
  cluster: string;
  revenue: number;
  prior: number | undefined;
}

interface Wanted {
  columns: readonly ColumnKey[];
  least: number | undefined;
  park: string | undefined;
  descending: boolean;
  first: number | undefined;
  grouped: boolean;
  subtotal: boolean;
}

type Cell = string | number;

/** A column: how the template says it, and what it is of a firm among those of its part. */
const COLUMNS = {
  park: { says: "{{园区}}", of: (firm: Firm): Cell => firm.park },
  cluster: { says: "{{产业集群}}", of: (firm: Firm): Cell => firm.cluster },
  revenue: { says: "{{主营业务收入 | 0.00}}", of: (firm: Firm): Cell => firm.revenue },
  inYi: { says: "{{主营业务收入 | 亿元}}", of: (firm: Firm): Cell => firm.revenue / 1e4 },
  prior: { says: '{{去年同期 | 空 "—"}}', of: (firm: Firm): Cell => firm.prior ?? "—" },
  change: {
    says: "{{主营业务收入 - 去年同期}}",
    of: (firm: Firm): Cell => (firm.prior === undefined ? "" : firm.revenue - firm.prior),
  },
  growth: {
    says: "{{同比增长 | 0.0%}}",
    of: ({ revenue, prior }: Firm): Cell =>
      prior === undefined ? "" : prior > 0 ? revenue / prior - 1 : "同期为零",
  },
  large: {
    says: '{{如果(主营业务收入 >= 500, "大", "小")}}',
    of: (firm: Firm): Cell => (firm.revenue >= 500 ? "大" : "小"),
  },
} as const;
type ColumnKey = keyof typeof COLUMNS;

const firms = fc
  .uniqueArray(
    fc.record({
      park: fc.constantFrom("东园", "西园"),
      number: fc.integer({ min: 1, max: 40 }),
      cluster: fc.constantFrom("电子", "建材", "食品"),
      revenue: fc.integer({ min: 0, max: 1000 }),
      prior: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined }),
    }),
    { selector: ({ number }) => number, minLength: 1, maxLength: 12 },
  )
  .map((all) => all.map(({ number, ...firm }): Firm => ({ ...firm, name: `企业${number}` })));

const wanted = fc.record<Wanted>({
  columns: fc.uniqueArray(fc.constantFrom(...(Object.keys(COLUMNS) as ColumnKey[])), {
    minLength: 1,
    maxLength: 5,
  }),
  least: fc.option(fc.integer({ min: 0, max: 800 }), { nil: undefined }),
  park: fc.option(fc.constantFrom("东园", "西园"), { nil: undefined }),
  descending: fc.boolean(),
  first: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  grouped: fc.boolean(),
  subtotal: fc.boolean(),
});

function templateOf(want: Wanted): string[][] {
  const { columns, least, park, descending, first, grouped, subtotal } = want;
  const conditions = [
    ...(least === undefined ? [] : [`主营业务收入 >= ${least}`]),
    ...(park === undefined ? [] : [`园区 = "${park}"`]),
  ];
  const where = conditions.length === 0 ? "" : ` | 条件 ${conditions.join(" 且 ")}`;
  const order = ` | 排序 主营业务收入 ${descending ? "降序" : "升序"}, 企业`;
  const top = first === undefined ? "" : ` | 前 ${first}`;
  const width = columns.length + 2;
  const line = (...cells: string[]) => [...cells, ...Array<string>(width - cells.length).fill("")];
  const row = ["{{企业.企业}}", ...columns.map((key) => COLUMNS[key].says), "{{主营业务收入}}"];
  const inner = grouped ? "" : where;
  const block = [
    line(`{{#企业${inner}${order}${top}}}`),
    line(...row),
    line("{{/企业}}"),
    ...(subtotal ? [line("小计", ...columns.map(() => ""), `=SUM(${letter(width)}R)`)] : []),
  ];
  const all = grouped
    ? [line(`{{#企业${where} | 分组 产业集群}}`), line("{{组}}"), ...block, line("{{/企业}}")]
    : block;
  const at = all.findIndex((cells) => cells[0] === "{{企业.企业}}") + 2;
  return [line("名单"), ...all].map((cells) => cells.map((cell) => cell.replace(/R\)$/, `${at})`)));
}

const letter = (column: number): string => String.fromCharCode(64 + column);

/** The same without a spreadsheet. */
function recomputed(all: readonly Firm[], want: Wanted): Cell[][] {
  const { columns, least, park, descending, first, grouped, subtotal } = want;
  const fits = all.filter(
    (firm) => (least === undefined || firm.revenue >= least) && (park === undefined || firm.park === park),
  );
  const width = columns.length + 2;
  const line = (...cells: Cell[]) => [...cells, ...Array<Cell>(width - cells.length).fill("")];
  const listed = (some: readonly Firm[]): Cell[][] => {
    const ordered = [...some].sort(
      (one, other) =>
        (descending ? other.revenue - one.revenue : one.revenue - other.revenue) ||
        one.name.localeCompare(other.name, "zh-CN", { numeric: true }),
    );
    const shown = ordered.slice(0, first ?? ordered.length);
    const rows = shown.map((firm) => [
      firm.name,
      ...columns.map((key) => COLUMNS[key].of(firm)),
      firm.revenue,
    ]);
    const sum = shown.length === 0 ? "" : shown.reduce((total, { revenue }) => total + revenue, 0);
    return [...rows, ...(subtotal ? [line("小计", ...columns.map(() => ""), sum)] : [])];
  };
  if (!grouped) return [line("名单"), ...listed(fits)];
  const clusters = [...new Set(fits.map(({ cluster }) => cluster))];
  return [
    line("名单"),
    ...clusters.flatMap((cluster) => [
      line(cluster),
      ...listed(fits.filter((firm) => firm.cluster === cluster)),
    ]),
  ];
}

const inRows = (all: readonly Firm[]): Figures[] =>
  all.map(({ park, name, cluster, revenue, prior }) => ({
    ...{ park, name, cluster, unit: "万元", revenue, priorRevenue: prior ?? "" },
  }));

async function open(all: readonly Firm[], want: Wanted): Promise<void> {
  await workbench.openWorkbook(
    inputWorkbook({ period: "2013年1-6月", year: 2013, parks: "东园、西园" }, { enterprises: inRows(all) }),
  );
  await Excel.run(async (context) => {
    const cells = templateOf(want);
    const sheet = context.workbook.worksheets.add("模板_名单");
    sheet.getRange("A1").getResizedRange(cells.length - 1, (cells[0]?.length ?? 1) - 1).formulas = cells;
    await context.sync();
  });
}

const rounded = (cell: unknown): unknown => (typeof cell === "number" ? Number(cell.toPrecision(12)) : cell);

async function filled(): Promise<{ values: unknown[][]; formulas: unknown[][] }> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("名单").getUsedRange(true);
    used.load("values,formulas");
    await context.sync();
    return {
      values: (used.values as unknown[][]).map((line) => line.map(rounded)),
      formulas: used.formulas as unknown[][],
    };
  });
}

/** Without the blanks at the end of a line, which a used range may or may not have. */
const trimmed = (lines: readonly (readonly unknown[])[]): unknown[][] =>
  lines.map((line) => {
    const cells = line.map(rounded);
    while (cells.length > 0 && cells[cells.length - 1] === "") cells.pop();
    return cells;
  });

jest.setTimeout(180_000);

const RUNS = { numRuns: 5, endOnFailure: true } as const;

it("a random template over random records equals a plain recomputation, and filled again it is the same", async () => {
  await fc.assert(
    fc.asyncProperty(firms, wanted, async (all, want) => {
      await open(all, want);
      expect((await fillTemplates()).findings).toEqual([]);
      const first = await filled();
      expect(trimmed(first.values)).toEqual(trimmed(recomputed(all, want)));
      await fillTemplates();
      expect(await filled()).toEqual(first);
    }),
    RUNS,
  );
});

it("rows that come and go in between leave the notes beside the others with their rows", async () => {
  await fc.assert(
    fc.asyncProperty(firms, wanted, fc.nat(), async (all, want, turn) => {
      const plain = { ...want, first: undefined, subtotal: false };
      await open(all, plain);
      await fillTemplates();
      const names = (await filled()).values.map(([name]) => String(name));
      const listed = names.filter((name) => name.startsWith("企业"));
      const noted = listed[turn % Math.max(1, listed.length)];
      const gone = listed[(turn + 1) % Math.max(1, listed.length)];
      fc.pre(noted !== undefined && gone !== undefined && noted !== gone);
      const column = plain.columns.length + 3;
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("名单");
        sheet.getCell(names.indexOf(String(noted)), column).values = [["已核"]];
        const table = context.workbook.tables.getItem("企业数据");
        const rows = table.getDataBodyRange();
        rows.load("values");
        const header = table.getHeaderRowRange();
        header.load("values");
        await context.sync();
        const name = (header.values[0] as string[]).indexOf("企业");
        table.rows.getItemAt((rows.values as string[][]).findIndex((line) => line[name] === gone)).delete();
        await context.sync();
      });
      expect((await fillTemplates()).findings).toEqual([]);
      const after = (await filled()).values;
      expect(after.filter((line) => line.includes("已核")).map(([name]) => name)).toEqual([noted]);
      expect(trimmed(after.map((line) => line.slice(0, column - 1)))).toEqual(
        trimmed(
          recomputed(
            all.filter(({ name }) => name !== gone),
            plain,
          ),
        ),
      );
    }),
    RUNS,
  );
});
