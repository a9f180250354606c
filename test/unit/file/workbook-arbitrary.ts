import fc from "fast-check";
import { cellAddress } from "../../../workbench/file/addresses";
import type {
  CellFile,
  ChartFile,
  ConditionalFormatFile,
  RowFile,
  SheetFile,
  StyleFile,
  ValidationFile,
  WorkbookFile,
} from "../../../workbench/file/workbook-file";

/** Workbooks of every shape that the form allows, in the one spelling in which the reader gives them. */

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `#${n.toString(16).padStart(6, "0").toUpperCase()}`);
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.constantFrom(
    "主营业务收入",
    " 前后 ",
    "a\nb",
    "\t",
    "_x0041_",
    "<&>\"'",
    "\u0001\r",
    "=不是公式",
    "😀",
    "=SUM(A1)",
  ),
);
const name = fc.constantFrom("甲", "乙表", "Sheet1", "a b", "O'Neil", "2013", "指标(一)", "R1C1", "x!y");

const partial = <T extends object>(shape: { [Key in keyof T]: fc.Arbitrary<T[Key]> }): fc.Arbitrary<
  Partial<T>
> => fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

/** Leaves out empty parts: an empty font is no font. */
const withoutEmpty = (style: StyleFile): StyleFile =>
  Object.fromEntries(
    Object.entries(style).filter(([, part]) => typeof part !== "object" || Object.keys(part).length > 0),
  );

const edge = fc.oneof(
  fc.record({ line: fc.constantFrom("thin", "double", "slantDashDot") }),
  fc.record({ line: fc.constantFrom("medium", "hair"), color }),
);
const yes = fc.constant(true);

const font = partial({
  name: fc.constantFrom("楷体", "黑体"),
  size: fc.constantFrom(9, 10.5, 22),
  bold: yes,
  italic: yes,
  strike: yes,
  underline: fc.constantFrom("single", "double", "singleAccounting", "doubleAccounting"),
  color,
  script: fc.constantFrom("superscript", "subscript"),
});
const style = partial({
  font,
  fill: color,
  borders: partial({ top: edge, bottom: edge, left: edge, right: edge, diagonalUp: edge }),
  alignment: partial({
    horizontal: fc.constantFrom("left", "center", "right", "fill", "centerContinuous"),
    vertical: fc.constantFrom("top", "center", "justify"),
    wrap: yes,
    shrink: yes,
    indent: fc.integer({ min: 1, max: 9 }),
    rotation: fc.integer({ min: 1, max: 90 }).chain((angle) => fc.constantFrom(angle, -angle)),
  }),
  numberFormat: fc.constantFrom("0.00%", "@", '0.00"亿元"', "yyyy-mm-dd", "[Red]-0.0"),
  protection: partial({ locked: fc.constant(false), hidden: yes }),
}).map((made) => withoutEmpty(made as StyleFile));

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  text,
  fc.constantFrom("#N/A", "#DIV/0!", "#VALUE!", "#SPILL!").map((error) => ({ error })),
);
const formula = fc.constantFrom(
  "=A1+1",
  '="a""b_x0041_"&A1',
  "=PARK.GAP(A1,B1,序时进度)",
  "=IFERROR(XLOOKUP(1,A:A,B:B),0)",
  "=LET(x,A1,x*2)",
  "=SUM(FILTER(A1:A3,A1:A3>0))",
  "='a b'!$A$1",
  "=表[@列]",
  "=SUM(表[[#All],[列 一]])",
);
const cell = (column: number): fc.Arbitrary<CellFile> =>
  fc.oneof(
    value.map((value): CellFile => ({ column, value })),
    fc.record({ column: fc.constant(column), value, formula }),
    fc.record({ column: fc.constant(column), formula }),
    fc.record({ column: fc.constant(column), value, formula, arrayRange: fc.constantFrom("A1:B2", "C3") }),
    fc.record({
      column: fc.constant(column),
      value,
      formula,
      arrayRange: fc.constant("A1:B2"),
      dynamicArray: yes,
    }),
    fc.record({ column: fc.constant(column), value, style: fc.integer({ min: 0, max: 2 }) }),
    fc.record({ column: fc.constant(column), style: fc.integer({ min: 0, max: 2 }) }),
  );

const increasing = (most: number, count: number): fc.Arbitrary<number[]> =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: most }), { maxLength: count })
    .map((list) => list.sort((a, b) => a - b));

const row = (index: number): fc.Arbitrary<RowFile> =>
  increasing(16_383, 4)
    .chain((columns) => fc.tuple(...columns.map(cell)))
    .chain((cells) =>
      fc
        .record(
          {
            height: fc.constantFrom(12.75, 30),
            hidden: yes,
            style: fc.integer({ min: 0, max: 2 }),
            autoHeight: yes,
          },
          { requiredKeys: [] },
        )
        .map(({ autoHeight, ...rest }) => ({
          row: index,
          // An array begins at its own cell.
          cells: cells.map((each) =>
            each.arrayRange === undefined ? each : { ...each, arrayRange: cellAddress(index, each.column) },
          ),
          ...rest,
          ...(autoHeight && rest.height !== undefined ? { autoHeight } : {}),
        })),
    )
    .filter((made) => made.cells.length > 0 || Object.keys(made).length > 2);

const rows = increasing(1_048_575, 5).chain((indexes) => fc.tuple(...indexes.map(row)));

const operand = fc.constantFrom("0", "-1.5", "=$A$1", '="超"');
const threshold = fc.constantFrom(
  { type: "num" as const, value: "1" },
  { type: "percent" as const, value: "10" },
  { type: "percentile" as const, value: "50" },
  { type: "formula" as const, value: "=$B$1" },
);
const rule: fc.Arbitrary<ConditionalFormatFile["rule"]> = fc.oneof(
  fc.record({ type: fc.constant("custom"), formula, format: style }),
  fc.record({
    type: fc.constant("cellValue"),
    operator: fc.constantFrom("Between", "NotBetween"),
    formula1: operand,
    formula2: operand,
    format: style,
  }),
  fc.record({
    type: fc.constant("cellValue"),
    operator: fc.constantFrom("EqualTo", "GreaterThanOrEqual", "LessThan"),
    formula1: operand,
    format: style,
  }),
  fc.record({
    type: fc.constant("containsText"),
    operator: fc.constantFrom("Contains", "NotContains", "BeginsWith", "EndsWith"),
    text: fc.constantFrom("差欠", 'a"b', "<"),
    format: style,
  }),
  fc.record({
    type: fc.constant("topBottom"),
    bottom: fc.boolean(),
    percent: fc.boolean(),
    rank: fc.nat(50),
    format: style,
  }),
  fc.record({
    type: fc.constant("preset"),
    criterion: fc.constantFrom(
      "Blanks",
      "NonErrors",
      "LastMonth",
      "UniqueValues",
      "AboveAverage",
      "TwoStdDevBelowAverage",
      "EqualOrBelowAverage",
    ),
    format: style,
  }),
  fc.record({ type: fc.constant("dataBar"), color, showValue: fc.boolean() }),
  fc.record({ type: fc.constant("dataBar"), color, showValue: fc.boolean(), min: threshold, max: threshold }),
  fc.record({
    type: fc.constant("colorScale"),
    points: fc.array(fc.record({ threshold, color }), { minLength: 2, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant("iconSet"),
    style: fc.constantFrom("ThreeFlags", "FiveRating"),
    reverse: fc.boolean(),
    showValue: fc.boolean(),
  }),
  fc.record({
    type: fc.constant("iconSet"),
    style: fc.constant("ThreeSigns"),
    reverse: fc.boolean(),
    showValue: fc.boolean(),
    thresholds: fc.tuple(threshold, threshold, threshold),
  }),
) as fc.Arbitrary<ConditionalFormatFile["rule"]>;

/** Conditional formats know no font name, size or alignment of their own. */
const conditionalStyle = (format: StyleFile): StyleFile => {
  const { font, fill, borders, numberFormat } = format;
  return withoutEmpty({
    ...(font ? { font } : {}),
    ...(fill ? { fill } : {}),
    ...(borders ? { borders } : {}),
    ...(numberFormat ? { numberFormat } : {}),
  });
};
const conditionalFormats = fc
  .array(fc.record({ rule, stopIfTrue: fc.boolean() }), { maxLength: 4 })
  .map((list) =>
    list.map((each, index): ConditionalFormatFile => ({
      ranges: index % 2 ? ["B2:B9", "D2"] : ["A1:C3"],
      priority: index + 1,
      stopIfTrue: each.stopIfTrue,
      rule: "format" in each.rule ? { ...each.rule, format: conditionalStyle(each.rule.format) } : each.rule,
    })),
  );

const message = fc.string({ unit: fc.constantFrom("亿", "元", "a", " ", "&"), minLength: 1, maxLength: 20 });
const validation: fc.Arbitrary<ValidationFile> = fc
  .record({
    base: fc.oneof(
      fc.record({
        type: fc.constantFrom("whole", "decimal", "date", "time", "textLength"),
        operator: fc.constantFrom("Between", "NotBetween"),
        formula1: operand,
        formula2: operand,
      }),
      fc.record({
        type: fc.constantFrom("whole", "decimal", "date"),
        operator: fc.constantFrom("EqualTo", "GreaterThan", "LessThanOrEqualTo"),
        formula1: operand,
      }),
      fc.record({ type: fc.constant("custom"), formula1: formula }),
      fc.record({ type: fc.constant("list"), formula1: fc.constant("=$A$1:$A$9") }),
      fc.record({
        type: fc.constant("list"),
        items: fc.array(fc.constantFrom("在建", "a b", '"', "停产", "x"), { minLength: 1, maxLength: 8 }),
      }),
    ),
    allowBlank: fc.boolean(),
    showDropDown: fc.boolean(),
    prompt: fc.option(fc.record({ title: message, message }), { nil: undefined }),
    error: fc.option(
      fc.record({ title: message, message, style: fc.constantFrom("stop", "warning", "information") }),
      { nil: undefined },
    ),
  })
  .map(
    ({ base, prompt, error, ...rest }) =>
      ({
        ranges: ["E1:E5", "G2"],
        ...base,
        ...rest,
        ...(prompt ? { prompt } : {}),
        ...(error ? { error } : {}),
      }) as ValidationFile,
  );

const axis = fc
  .record(
    {
      title: message,
      minimum: fc.constantFrom(0, -5),
      maximum: fc.constantFrom(1, 100),
      majorUnit: fc.constantFrom(0.25, 10),
      numberFormat: fc.constantFrom("0%", "0.0"),
      reversed: yes,
    },
    { requiredKeys: [] },
  )
  .chain((rest) =>
    fc.record({ visible: fc.boolean(), majorGridlines: fc.boolean() }).map((both) => ({ ...rest, ...both })),
  );
const categoryAxis = axis.map(({ title, visible, majorGridlines, reversed }) => ({
  ...(title === undefined ? {} : { title }),
  visible,
  majorGridlines,
  ...(reversed === undefined ? {} : { reversed }),
}));
const points = fc.integer({ min: 0, max: 4000 }).map((quarters) => quarters / 4);

const chart: fc.Arbitrary<ChartFile> = fc
  .record({
    type: fc.constantFrom("ColumnClustered", "ColumnStacked100", "Line", "LineMarkers", "Area"),
    second: fc.constantFrom("none", "line", "secondary"),
    title: fc.option(message, { nil: undefined }),
    legend: fc.constantFrom(undefined, "Top", "Right", "Corner"),
    position: fc.record({ left: points, top: points, width: points, height: points }),
    valueAxis: axis,
    secondaryValueAxis: axis,
    categoryAxis,
    color: fc.option(color, { nil: undefined }),
    labels: fc.boolean(),
  })
  .map((made): ChartFile => {
    const series: ChartFile["series"] = [
      {
        name: "完成",
        values: "='a b'!$B$2:$B$4",
        categories: "='a b'!$A$2:$A$4",
        axisGroup: "Primary",
        ...(made.color ? { color: made.color } : {}),
        ...(made.type.startsWith("Column") ? { gapWidth: 60 } : {}),
        ...(made.labels ? { dataLabels: { visible: true, numberFormat: "0.0%" } } : {}),
      },
    ];
    if (made.second !== "none")
      series.push({
        name: "=甲!$C$1",
        values: "=甲!$C$2:$C$4",
        axisGroup: made.second === "secondary" ? "Secondary" : "Primary",
        color: "#C00000",
        lineDash: "Dash",
        lineWeight: 1.5,
        markerStyle: "Circle",
        ...(made.type === "LineMarkers" ? {} : { type: "LineMarkers" }),
      });
    return {
      name: "图表 1",
      type: made.type,
      position: made.position,
      series,
      ...(made.title === undefined ? {} : { title: { text: made.title, visible: true } }),
      ...(made.legend === undefined ? {} : { legend: { visible: true, position: made.legend } }),
      valueAxis: made.valueAxis,
      categoryAxis: made.categoryAxis,
      ...(made.second === "secondary" ? { secondaryValueAxis: made.secondaryValueAxis } : {}),
    };
  });

const pageLayout = partial({
  orientation: fc.constantFrom("portrait", "landscape"),
  paper: fc.constantFrom("A4", "A3", "Letter"),
  zoom: fc.constantFrom({ scale: 80 }, { fitWidth: 1 }, { fitHeight: 2 }, { fitWidth: 1, fitHeight: 1 }),
  printArea: fc.constantFrom("A1:D20", "A1:B2,D4:E5"),
  titleRows: fc.constant("$1:$3"),
  titleColumns: fc.constant("$A:$B"),
  margins: fc.constantFrom({ left: 36 }, { top: 28.35, footer: 10 }),
  centerHorizontally: yes,
  centerVertically: yes,
  blackAndWhite: yes,
  printGridlines: yes,
  printHeadings: yes,
  firstPageNumber: fc.constantFrom(0, 1, 7),
  headersFooters: fc.constantFrom({ leftHeader: "一", rightFooter: "&P/&N" }, { centerFooter: "A&&B &D" }),
});

const columns = fc.constantFrom<SheetFile["columns"]>(
  [],
  [{ from: 0, to: 0, width: 20.5 }],
  [
    { from: 1, to: 3, hidden: true },
    { from: 5, to: 5, width: 3, style: 1 },
  ],
);

const sheet = (sheetName: string, index: number): fc.Arbitrary<SheetFile> =>
  fc
    .record({
      rows,
      columns,
      visibility: fc.constantFrom("Visible", "Hidden", "VeryHidden"),
      showGridlines: fc.boolean(),
      tabColor: fc.option(color, { nil: undefined }),
      freeze: fc.constantFrom(
        undefined,
        { rows: 3, columns: 0 },
        { rows: 0, columns: 2 },
        { rows: 1, columns: 1 },
      ),
      conditionalFormats,
      validations: fc.array(validation, { maxLength: 3 }),
      charts: fc.array(chart, { maxLength: 2 }),
      notes: fc.uniqueArray(fc.constantFrom("A1", "C7", "ZZ900"), { maxLength: 2 }),
      noteText: message,
      pageLayout,
      merges: fc.constantFrom<string[]>([], ["A1:B2"], ["C1:D1", "A5:A9"]),
      standardHeight: fc.constantFrom(undefined, 18),
      pageBreaks: fc.constantFrom<SheetFile["pageBreaks"]>(
        undefined,
        { rows: [4, 20] },
        { columns: [3] },
        { rows: [1], columns: [2, 9] },
      ),
      autoFilter: fc.constantFrom(undefined, "A1:C9"),
    })
    .map((made): SheetFile => {
      const {
        noteText,
        notes,
        tabColor,
        freeze,
        standardHeight,
        autoFilter,
        pageBreaks,
        pageLayout: layout,
        ...rest
      } = made;
      return {
        ...rest,
        name: sheetName,
        visibility: index === 0 ? "Visible" : (rest.visibility as SheetFile["visibility"]),
        tables: [],
        notes: notes.map((address) => ({ address, text: noteText, author: "甲" })),
        ...(tabColor ? { tabColor } : {}),
        ...(freeze ? { freeze } : {}),
        ...(standardHeight ? { standardHeight } : {}),
        ...(autoFilter ? { autoFilter } : {}),
        ...(pageBreaks ? { pageBreaks } : {}),
        ...(Object.keys(layout).length > 0 ? { pageLayout: layout as SheetFile["pageLayout"] } : {}),
      };
    });

/** A sheet with nothing but a table, so that no other content stands in its header. */
const tableSheet = fc
  .record({
    columns: fc.uniqueArray(fc.constantFrom("指标", "完成\n(亿元)", "a'b", "_x0041_", "目标"), {
      minLength: 1,
      maxLength: 4,
    }),
    showTotals: fc.boolean(),
    showBandedRows: fc.boolean(),
    showBandedColumns: fc.boolean(),
    showFilterButton: fc.boolean(),
    style: fc.option(fc.constantFrom("TableStyleLight9", "TableStyleMedium2"), { nil: undefined }),
  })
  .map(({ style: tableStyle, ...table }): SheetFile => ({
    name: "有表格",
    visibility: "Visible",
    showGridlines: true,
    columns: [],
    rows: [
      { row: 1, cells: table.columns.map((header, index) => ({ column: index + 1, value: header })) },
      { row: 3, cells: [{ column: 1, value: 5 }] },
    ],
    merges: [],
    tables: [
      {
        name: "表",
        range: `B2:${String.fromCharCode(65 + table.columns.length)}5`,
        showHeaders: true,
        ...table,
        ...(tableStyle ? { style: tableStyle } : {}),
      },
    ],
    conditionalFormats: [],
    validations: [],
    charts: [],
    notes: [],
  }));

export const workbook: fc.Arbitrary<WorkbookFile> = fc
  .uniqueArray(name, { minLength: 1, maxLength: 3 })
  .chain((names) =>
    fc.record({
      sheets: fc.tuple(...names.map(sheet)),
      table: fc.option(tableSheet, { nil: undefined }),
      styles: fc.array(style, { minLength: 3, maxLength: 5 }),
      settings: fc.dictionary(
        fc.constantFrom("park.a", "b"),
        fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown),
      ),
      standardFont: fc.constantFrom(undefined, { name: "等线", size: 10 }),
      customXmlParts: fc.constantFrom<WorkbookFile["customXmlParts"]>(
        [],
        [{ id: "{0F0F0F0F-0000-0000-0000-000000000001}", xml: '<a xmlns="urn:b">一</a>' }],
      ),
    }),
  )
  .map(({ sheets, table, styles, settings, standardFont, customXmlParts }): WorkbookFile => ({
    sheets: table ? [...sheets, table] : sheets,
    activeSheet: sheets[0]?.name,
    names: [
      { name: "报告期", refersTo: "='a b'!$B$3", visible: true },
      { name: "局部", refersTo: '="文字"', visible: false, scope: sheets[0]?.name, comment: "说明 & <>" },
    ],
    styles,
    settings,
    customXmlParts,
    ...(standardFont ? { standardFont } : {}),
  }));
