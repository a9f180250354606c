import type { BorderEdge, ConditionalFormatFile, StyleFile, ThresholdFile } from "../../file/workbook-file";
import { checkedFormula } from "../edit/typed-content";
import { fromR1C1, toR1C1 } from "../formulas/r1c1";
import { apiNotFound, invalidArgument, itemNotFound } from "../host-error";
import { intersect, subtract, type Area } from "../model/area";
import type { ConditionalFormatModel } from "../model/rule-models";
import type { SheetModel } from "../model/sheet-model";
import { defineClass, type HostClass, type HostObject } from "../registry";
import type { HostState } from "../state";
import { flag, number, oneOf, text } from "./arguments";
import { color } from "./range-format";
import { integer } from "./range-geometry";
import { rangeTarget, type RangeTarget } from "./range-target";
import { range, rangeAreas } from "./reached-objects";

type Rule = ConditionalFormatFile["rule"];
type RuleOf<T extends Rule["type"]> = Extract<Rule, { type: T }>;

interface Format {
  sheet: SheetModel;
  format: ConditionalFormatModel;
}

/** Names of Excel.ConditionalFormatType. */
const TYPE_NAMES: Record<Rule["type"], string> = {
  custom: "Custom", cellValue: "CellValue", containsText: "ContainsText", topBottom: "TopBottom",
  preset: "PresetCriteria", dataBar: "DataBar", colorScale: "ColorScale", iconSet: "IconSet",
}; // prettier-ignore

function newRule(type: unknown): Rule {
  const name = oneOf(type, Object.values(TYPE_NAMES), "type");
  switch (name) {
    case "Custom":
      return { type: "custom", formula: "", format: {} };
    case "CellValue":
      return { type: "cellValue", operator: "GreaterThan", formula1: "", format: {} };
    case "ContainsText":
      return { type: "containsText", operator: "Contains", text: "", format: {} };
    case "TopBottom":
      return { type: "topBottom", bottom: false, percent: false, rank: 10, format: {} };
    case "PresetCriteria":
      return { type: "preset", criterion: "DuplicateValues", format: {} };
    case "DataBar":
      return { type: "dataBar", color: "#638EC6", showValue: true };
    case "ColorScale":
      return { type: "colorScale", points: [{ threshold: { type: "min" }, color: "#F8696B" }, { threshold: { type: "max" }, color: "#63BE7B" }] }; // prettier-ignore
    default:
      return { type: "iconSet", style: "ThreeTrafficLights1", reverse: false, showValue: true };
  }
}

function touched(state: HostState): void {
  state.isDirty = true;
}

function ruleOf<T extends Rule["type"]>({ format }: Format, type: T): RuleOf<T> {
  if (format.rule.type !== type)
    throw invalidArgument(`the format is of type ${TYPE_NAMES[format.rule.type]}`);
  return format.rule as RuleOf<T>;
}

type Formatted = { format: StyleFile };

const styled = (target: Format): Formatted => {
  if (!("format" in target.format.rule)) throw invalidArgument("this kind of format has no cell format");
  return target.format.rule as Formatted;
};

const fontPart = <K extends keyof NonNullable<StyleFile["font"]>>(
  target: Format,
  key: K,
  value: NonNullable<StyleFile["font"]>[K],
): void => {
  // prettier-ignore
  const rule = styled(target);
  rule.format = { ...rule.format, font: { ...rule.format.font, [key]: value } };
};

const conditionalFont: HostClass<Format> = defineClass({
  name: "ConditionalRangeFont",
  get: {
    Color: (target) => styled(target).format.font?.color ?? "",
    Bold: (target) => styled(target).format.font?.bold ?? null,
    Italic: (target) => styled(target).format.font?.italic ?? null,
    Strikethrough: (target) => styled(target).format.font?.strike ?? null,
    Underline: (target) => ({ single: "Single", double: "Double" })[styled(target).format.font?.underline as "single"] ?? "None", // prettier-ignore
  },
  set: {
    Color: (target, value: unknown, state) => (fontPart(target, "color", color(value)), touched(state)),
    Bold: (target, value: unknown, state) => (fontPart(target, "bold", flag(value, "bold")), touched(state)),
    Italic: (target, value: unknown, state) => (
      fontPart(target, "italic", flag(value, "italic")),
      touched(state)
    ),
    Strikethrough: (target, value: unknown, state) => (fontPart(target, "strike", flag(value, "strikethrough")), touched(state)), // prettier-ignore
    Underline: (target, value: unknown, state) => {
      const chosen = oneOf(value, ["None", "Single", "Double"], "underline");
      fontPart(
        target,
        "underline",
        chosen === "None" ? undefined : chosen === "Single" ? "single" : "double",
      );
      touched(state);
    },
  },
  call: {
    Clear: (target) => {
      const { font: _font, ...rest } = styled(target).format;
      styled(target).format = rest;
    },
  },
});

const conditionalFill: HostClass<Format> = defineClass({
  name: "ConditionalRangeFill",
  get: { Color: (target) => styled(target).format.fill ?? "" },
  set: {
    Color: (target, value: unknown, state) => {
      styled(target).format = { ...styled(target).format, fill: value === "" ? undefined : color(value) };
      touched(state);
    },
  },
  call: {
    Clear: (target) => {
      const { fill: _fill, ...rest } = styled(target).format;
      styled(target).format = rest;
    },
  },
});

const SIDES: Record<string, BorderEdge> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
};
const LINES = {
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
} as const;

interface Border extends Format {
  side: string;
}

const edge = (target: Border) => styled(target).format.borders?.[SIDES[target.side] as BorderEdge];
const setEdge = (target: Border, value: ReturnType<typeof edge>): void => {
  const rule = styled(target);
  rule.format = {
    ...rule.format,
    borders: { ...rule.format.borders, [SIDES[target.side] as BorderEdge]: value },
  };
};

const conditionalBorder: HostClass<Border> = defineClass({
  name: "ConditionalRangeBorder",
  identity: ({ side }) => ({ Id: side }),
  get: {
    SideIndex: ({ side }) => side,
    Style: (target) => Object.entries(LINES).find(([, line]) => line === edge(target)?.line)?.[0] ?? "None",
    Color: (target) => edge(target)?.color ?? "",
  },
  set: {
    Style: (target, value: unknown) => {
      const style = oneOf(value, ["None", ...(Object.keys(LINES) as (keyof typeof LINES)[])], "style");
      setEdge(target, style === "None" ? undefined : { ...edge(target), line: LINES[style] });
    },
    Color: (target, value: unknown) =>
      setEdge(target, { line: edge(target)?.line ?? "thin", color: color(value) }),
  },
});

const borderAt = (target: Format, side: string): HostObject => conditionalBorder.of({ ...target, side });

const conditionalBorders: HostClass<Format> = defineClass({
  name: "ConditionalRangeBorderCollection",
  get: { Count: () => 4 },
  items: (target) => Object.keys(SIDES).map((side) => borderAt(target, side)),
  item: (target, key: unknown) => borderAt(target, oneOf(key, Object.keys(SIDES), "index")),
  navigate: {
    Top: (target) => borderAt(target, "EdgeTop"),
    Bottom: (target) => borderAt(target, "EdgeBottom"),
    Left: (target) => borderAt(target, "EdgeLeft"),
    Right: (target) => borderAt(target, "EdgeRight"),
  },
  call: {
    GetItemAt: (target, _state, index: number) => borderAt(target, Object.keys(SIDES)[index] ?? "EdgeTop"),
  },
});

const conditionalRangeFormat: HostClass<Format> = defineClass({
  name: "ConditionalRangeFormat",
  get: { NumberFormat: (target) => styled(target).format.numberFormat ?? "General" },
  set: {
    NumberFormat: (target, value: unknown) => {
      styled(target).format = { ...styled(target).format, numberFormat: text(value, "numberFormat") };
    },
  },
  navigate: {
    Font: (target) => conditionalFont.of(target),
    Fill: (target) => conditionalFill.of(target),
    Borders: (target) => conditionalBorders.of(target),
  },
});

const formatOf = (target: Format): HostObject => conditionalRangeFormat.of(target);
const home = ({ format }: Format): Area => format.ranges[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };
const withEquals = (formula: string): string => (formula.startsWith("=") ? formula : `=${formula}`);

/** The formula as Excel gives it back, unless it would not take it. */
const readable = (formula: string, state: HostState): string =>
  state.profile.isStrict && formula.length > 1 ? checkedFormula(formula, state) : formula;
const limit = (value: unknown, state: HostState): string => {
  const words = String(value);
  return words.startsWith("=") ? readable(words, state) : words;
};

const setFormula = (target: Format, value: unknown, state: HostState): void => {
  ruleOf(target, "custom").formula = readable(withEquals(text(value, "formula")), state);
  touched(state);
};

const conditionalRule: HostClass<Format> = defineClass({
  name: "ConditionalFormatRule",
  get: {
    Formula: (target) => ruleOf(target, "custom").formula,
    FormulaLocal: (target) => ruleOf(target, "custom").formula,
    FormulaR1C1: (target) => toR1C1(ruleOf(target, "custom").formula, home(target).top, home(target).left),
  },
  set: {
    Formula: setFormula,
    FormulaLocal: setFormula,
    FormulaR1C1: (target, value: unknown, state) => setFormula(target, fromR1C1(text(value, "formulaR1C1"), home(target).top, home(target).left), state), // prettier-ignore
  },
});

const custom: HostClass<Format> = defineClass({
  name: "CustomConditionalFormat",
  navigate: { Format: formatOf, Rule: (target) => conditionalRule.of(target) },
});

const OPERATORS = ["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqual", "LessThanOrEqual"]; // prettier-ignore

const cellValue: HostClass<Format> = defineClass({
  name: "CellValueConditionalFormat",
  get: {
    Rule: (target) => {
      const { operator, formula1, formula2 } = ruleOf(target, "cellValue");
      return { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
    },
  },
  set: {
    Rule: (target, value: { operator?: string; formula1?: unknown; formula2?: unknown }, state) => {
      const rule = ruleOf(target, "cellValue");
      rule.operator = oneOf(value.operator, OPERATORS, "operator");
      if (value.formula1 === undefined || value.formula1 === null) throw invalidArgument("formula1");
      rule.formula1 = limit(value.formula1, state);
      const needsTwo = rule.operator === "Between" || rule.operator === "NotBetween";
      if (needsTwo && (value.formula2 === undefined || value.formula2 === null))
        throw invalidArgument("formula2");
      if (needsTwo) rule.formula2 = limit(value.formula2, state);
      else delete rule.formula2;
      touched(state);
    },
  },
  navigate: { Format: formatOf },
});

const textComparison: HostClass<Format> = defineClass({
  name: "TextConditionalFormat",
  get: {
    Rule: (target) => {
      const { operator, text: words } = ruleOf(target, "containsText");
      return { operator, text: words };
    },
  },
  set: {
    Rule: (target, value: { operator?: string; text?: unknown }, state) => {
      const rule = ruleOf(target, "containsText");
      rule.operator = oneOf(
        value.operator,
        ["Contains", "NotContains", "BeginsWith", "EndsWith"],
        "operator",
      );
      rule.text = text(value.text, "text");
      touched(state);
    },
  },
  navigate: { Format: formatOf },
});

const topBottom: HostClass<Format> = defineClass({
  name: "TopBottomConditionalFormat",
  get: {
    Rule: (target) => {
      const { bottom, percent, rank } = ruleOf(target, "topBottom");
      return { type: `${bottom ? "Bottom" : "Top"}${percent ? "Percent" : "Items"}`, rank };
    },
  },
  set: {
    Rule: (target, value: { type?: string; rank?: unknown }, state) => {
      const rule = ruleOf(target, "topBottom");
      const type = oneOf(value.type, ["TopItems", "TopPercent", "BottomItems", "BottomPercent"], "type");
      rule.bottom = type.startsWith("Bottom");
      rule.percent = type.endsWith("Percent");
      rule.rank = number(value.rank, "rank", 1, 1000);
      touched(state);
    },
  },
  navigate: { Format: formatOf },
});

const preset: HostClass<Format> = defineClass({
  name: "PresetCriteriaConditionalFormat",
  get: { Rule: (target) => ({ criterion: ruleOf(target, "preset").criterion }) },
  set: {
    Rule: (target, value: { criterion?: unknown }, state) => {
      ruleOf(target, "preset").criterion = text(value.criterion, "criterion");
      touched(state);
    },
  },
  navigate: { Format: formatOf },
});

/** Excel.ConditionalFormatRuleType and ConditionalFormatColorCriterionType beside the file's thresholds. */
const THRESHOLDS: Record<string, ThresholdFile["type"] | undefined> = {
  LowestValue: "min", HighestValue: "max", Number: "num", Percent: "percent", Percentile: "percentile",
  Formula: "formula", Automatic: undefined, Invalid: undefined,
}; // prettier-ignore

function threshold(
  value: { type?: unknown; formula?: unknown } | null | undefined,
): ThresholdFile | undefined {
  const type = THRESHOLDS[oneOf(value?.type ?? "Automatic", Object.keys(THRESHOLDS), "type")];
  if (!type) return undefined;
  const needsFormula = type !== "min" && type !== "max";
  if (needsFormula && (value?.formula === undefined || value.formula === null))
    throw invalidArgument("formula");
  return { type, ...(needsFormula ? { value: String(value?.formula) } : {}) };
}

const thresholdValue = (value: ThresholdFile | undefined): object => ({
  type: value
    ? (Object.keys(THRESHOLDS).find((name) => THRESHOLDS[name] === value.type) ?? "Automatic")
    : "Automatic",
  ...(value?.value === undefined ? {} : { formula: value.value }),
});

const positiveBar: HostClass<Format> = defineClass({
  name: "ConditionalDataBarPositiveFormat",
  get: {
    FillColor: (target) => ruleOf(target, "dataBar").color,
    BorderColor: () => "",
    GradientFill: () => false,
  },
  set: {
    FillColor: (target, value: unknown) => void (ruleOf(target, "dataBar").color = color(value)),
    GradientFill: (_target, value: unknown) => {
      if (flag(value, "gradientFill"))
        throw apiNotFound("ConditionalDataBarPositiveFormat.gradientFill = true");
    },
    BorderColor: () => {
      throw apiNotFound("ConditionalDataBarPositiveFormat.borderColor");
    },
  },
});

const dataBar: HostClass<Format> = defineClass({
  name: "DataBarConditionalFormat",
  get: {
    ShowDataBarOnly: (target) => !ruleOf(target, "dataBar").showValue,
    BarDirection: () => "Context",
    AxisFormat: () => "Automatic",
    AxisColor: () => "#000000",
    LowerBoundRule: (target) => thresholdValue(ruleOf(target, "dataBar").min),
    UpperBoundRule: (target) => thresholdValue(ruleOf(target, "dataBar").max),
  },
  set: {
    ShowDataBarOnly: (target, value: unknown) => void (ruleOf(target, "dataBar").showValue = !flag(value, "showDataBarOnly")), // prettier-ignore
    LowerBoundRule: (target, value: object) => void (ruleOf(target, "dataBar").min = threshold(value)),
    UpperBoundRule: (target, value: object) => void (ruleOf(target, "dataBar").max = threshold(value)),
    BarDirection: (_target, value: unknown) => {
      if (value === "RightToLeft") throw apiNotFound("DataBarConditionalFormat.barDirection = RightToLeft");
    },
  },
  navigate: { PositiveFormat: (target) => positiveBar.of(target) },
});

interface ColorCriterion {
  type?: unknown;
  formula?: unknown;
  color?: unknown;
}

const colorScale: HostClass<Format> = defineClass({
  name: "ColorScaleConditionalFormat",
  get: {
    ThreeColorScale: (target) => ruleOf(target, "colorScale").points.length === 3,
    Criteria: (target) => {
      const { points } = ruleOf(target, "colorScale");
      const criterion = (point: (typeof points)[number] | undefined) => point && { ...thresholdValue(point.threshold), color: point.color }; // prettier-ignore
      return {
        minimum: criterion(points[0]),
        ...(points.length === 3 ? { midpoint: criterion(points[1]) } : {}),
        maximum: criterion(points.at(-1)),
      };
    },
  },
  set: {
    Criteria: (
      target,
      value: { minimum?: ColorCriterion; midpoint?: ColorCriterion | null; maximum?: ColorCriterion },
      state,
    ) => {
      const point = (criterion: ColorCriterion | undefined, name: string) => {
        const limit = criterion && threshold(criterion);
        if (!limit) throw invalidArgument(name);
        return { threshold: limit, color: color(criterion.color) };
      };
      ruleOf(target, "colorScale").points = [
        point(value.minimum, "criteria.minimum"),
        ...(value.midpoint ? [point(value.midpoint, "criteria.midpoint")] : []),
        point(value.maximum, "criteria.maximum"),
      ];
      touched(state);
    },
  },
});

/** Excel.ConditionalIconCriterion: from which value on each icon stands; the first has none. */
function iconThreshold(
  value: { type?: unknown; formula?: unknown; operator?: unknown },
  index: number,
): ThresholdFile {
  if (index === 0) return { type: "percent", value: "0" };
  if (oneOf(value.operator, ["GreaterThan", "GreaterThanOrEqual"], "operator") === "GreaterThan")
    throw apiNotFound("ConditionalIconCriterion.operator GreaterThan");
  const found = threshold(value);
  if (!found) throw invalidArgument("criteria.type");
  return { ...found, ...(found.value === undefined ? {} : { value: found.value.replace(/^=/, "") }) };
}

const iconCriteria = ({ style, thresholds }: Extract<Rule, { type: "iconSet" }>): object[] => {
  const count = { Three: 3, Four: 4, Five: 5 }[/^(?:Three|Four|Five)/.exec(style)?.[0] ?? "Three"] ?? 3;
  const even = Array.from({ length: count }, (_, index): ThresholdFile => ({
    type: "percent",
    value: String(Math.round((100 * index) / count)),
  }));
  return (thresholds ?? even).map((each, index) =>
    index === 0 ? {} : { ...thresholdValue(each), operator: "GreaterThanOrEqual" },
  );
};

const iconSet: HostClass<Format> = defineClass({
  name: "IconSetConditionalFormat",
  get: {
    Criteria: (target) => iconCriteria(ruleOf(target, "iconSet")),
    Style: (target) => ruleOf(target, "iconSet").style,
    ReverseIconOrder: (target) => ruleOf(target, "iconSet").reverse,
    ShowIconOnly: (target) => !ruleOf(target, "iconSet").showValue,
  },
  set: {
    Criteria: (target, value: unknown, state) => {
      if (!Array.isArray(value)) throw invalidArgument("criteria");
      ruleOf(target, "iconSet").thresholds = value.map(iconThreshold);
      touched(state);
    },
    Style: (target, value: unknown) => void (ruleOf(target, "iconSet").style = text(value, "style")),
    ReverseIconOrder: (target, value: unknown) => void (ruleOf(target, "iconSet").reverse = flag(value, "reverseIconOrder")), // prettier-ignore
    ShowIconOnly: (target, value: unknown) =>
      void (ruleOf(target, "iconSet").showValue = !flag(value, "showIconOnly")),
  },
});

/** The way from a format to its part of one kind: an error (or a null object) where it is of another. */
const part = (type: Rule["type"], make: HostClass<Format>) => ({
  strict: (target: Format): HostObject => (ruleOf(target, type), make.of(target)),
  orNull: (target: Format): HostObject | null => (target.format.rule.type === type ? make.of(target) : null),
});

const PARTS: Record<string, ReturnType<typeof part>> = {
  Custom: part("custom", custom),
  CellValue: part("cellValue", cellValue),
  TextComparison: part("containsText", textComparison),
  TopBottom: part("topBottom", topBottom),
  Preset: part("preset", preset),
  DataBar: part("dataBar", dataBar),
  ColorScale: part("colorScale", colorScale),
  IconSet: part("iconSet", iconSet),
};

function renumber(sheet: SheetModel): void {
  sheet.conditionalFormats.sort((a, b) => a.priority - b.priority);
  sheet.conditionalFormats.forEach((format, index) => (format.priority = index));
}

const conditionalFormat: HostClass<Format> = defineClass({
  name: "ConditionalFormat",
  identity: ({ format }) => ({ Id: format.id }),
  get: {
    Id: ({ format }) => format.id,
    Type: ({ format }) => TYPE_NAMES[format.rule.type],
    Priority: ({ format }) => format.priority,
    StopIfTrue: ({ format }) => format.stopIfTrue,
  },
  set: {
    Priority: ({ sheet, format }, value: unknown, state) => {
      const priority = number(value, "priority", 0);
      format.priority = priority - (priority <= format.priority ? 0.5 : -0.5);
      renumber(sheet);
      touched(state);
    },
    StopIfTrue: ({ format }, value: unknown, state) => {
      format.stopIfTrue = flag(value, "stopIfTrue");
      touched(state);
    },
  },
  navigate: {
    ...Object.fromEntries(Object.entries(PARTS).map(([name, { strict }]) => [name, strict])),
    ...Object.fromEntries(Object.entries(PARTS).map(([name, { orNull }]) => [`${name}OrNullObject`, orNull])),
  },
  call: {
    Delete: ({ sheet, format }, state) => {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
      renumber(sheet);
      touched(state);
    },
    GetRange: ({ sheet, format }) => {
      const [area] = format.ranges;
      if (!area || format.ranges.length > 1) throw itemNotFound("the format has several ranges");
      return range.of(rangeTarget(sheet, area));
    },
    GetRangeOrNullObject: ({ sheet, format }) => {
      const [area] = format.ranges;
      return area && format.ranges.length === 1 ? range.of(rangeTarget(sheet, area)) : null;
    },
    GetRanges: ({ sheet, format }) => rangeAreas.of(rangeTarget(sheet, ...format.ranges)),
    ChangeRuleToCustom: ({ format }, state, formula: string) => void (format.rule = { type: "custom", formula: readable(withEquals(formula), state), format: {} }), // prettier-ignore
  },
});

interface Formats {
  sheet: SheetModel;
  range: RangeTarget;
}

const inRange = ({ sheet, range: own }: Formats): Format[] =>
  sheet.conditionalFormats
    .filter((format) => format.ranges.some((area) => own.areas.some((part) => intersect(part, area))))
    .map((format) => ({ sheet, format }));

function find(formats: Formats, key: unknown): HostObject | null {
  const found = inRange(formats).find(({ format }) => format.id === key);
  return found ? conditionalFormat.of(found) : null;
}

function must(found: HostObject | null): HostObject {
  if (!found) throw itemNotFound();
  return found;
}

export const conditionalFormatCollection: HostClass<Formats> = defineClass({
  name: "ConditionalFormatCollection",
  items: (formats) => inRange(formats).map((format) => conditionalFormat.of(format)),
  item: (formats, key: unknown) => must(find(formats, key)),
  call: {
    Add: ({ sheet, range: own }, state, type: unknown) => {
      state.requireAllowed(sheet, "allowFormatCells");
      const format: ConditionalFormatModel = {
        id: `cf${state.workbook.nextNumber()}`,
        ranges: own.areas.map((area) => ({ ...area })),
        // The newest rule is looked at first.
        priority: -1,
        stopIfTrue: false,
        rule: newRule(type),
      };
      sheet.conditionalFormats.push(format);
      renumber(sheet);
      touched(state);
      return conditionalFormat.of({ sheet, format });
    },
    ClearAll: ({ sheet, range: own }, state) => {
      state.requireAllowed(sheet, "allowFormatCells");
      sheet.conditionalFormats = sheet.conditionalFormats
        .map((format) => ({
          ...format,
          ranges: own.areas.reduce<Area[]>(
            (rest, cut) => rest.flatMap((area) => subtract(area, cut)),
            format.ranges,
          ),
        })) // prettier-ignore
        .filter((format) => format.ranges.length > 0);
      renumber(sheet);
      touched(state);
    },
    GetCount: (formats) => inRange(formats).length,
    GetItemAt: (formats, _state, index: number) => must(inRange(formats).map((format) => conditionalFormat.of(format))[integer(index, "index")] ?? null), // prettier-ignore
    GetItemOrNullObject: (formats, _state, key: unknown) => find(formats, key),
  },
});
