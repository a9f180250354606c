import { parseArea, cellAddress } from "./addresses";
import { seenFormula, storedFormula } from "./formula-text";
import { inverse } from "./names-of-values";
import type { CellStyles } from "./style-xml";
import { argb, type Palette } from "./theme";
import type { ConditionalFormatFile, StyleFile, ThresholdFile } from "./workbook-file";
import { child, childrenOf, element, escapeXml, isTrue, numberOf, type XmlElement } from "./xml";

type Rule = ConditionalFormatFile["rule"];

// Office.js names (Excel.ConditionalCellValueOperator and so on) beside those of the file.
const cellOperators: Record<string, string> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};
const textRules: Record<string, string> = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
};
const timePeriods: Record<string, string> = {
  Yesterday: "yesterday",
  Today: "today",
  Tomorrow: "tomorrow",
  LastSevenDays: "last7Days",
  LastWeek: "lastWeek",
  ThisWeek: "thisWeek",
  NextWeek: "nextWeek",
  LastMonth: "lastMonth",
  ThisMonth: "thisMonth",
  NextMonth: "nextMonth",
};
const plainPresets: Record<string, string> = {
  Blanks: "containsBlanks",
  NonBlanks: "notContainsBlanks",
  Errors: "containsErrors",
  NonErrors: "notContainsErrors",
  UniqueValues: "uniqueValues",
  DuplicateValues: "duplicateValues",
};
interface Average {
  aboveAverage?: boolean;
  equalAverage?: boolean;
  stdDev?: number;
}
const averages: Record<string, Average> = {
  AboveAverage: {},
  BelowAverage: { aboveAverage: false },
  EqualOrAboveAverage: { equalAverage: true },
  EqualOrBelowAverage: { aboveAverage: false, equalAverage: true },
  OneStdDevAboveAverage: { stdDev: 1 },
  OneStdDevBelowAverage: { aboveAverage: false, stdDev: 1 },
  TwoStdDevAboveAverage: { stdDev: 2 },
  TwoStdDevBelowAverage: { aboveAverage: false, stdDev: 2 },
  ThreeStdDevAboveAverage: { stdDev: 3 },
  ThreeStdDevBelowAverage: { aboveAverage: false, stdDev: 3 },
};
const iconSets: Record<string, string> = {
  ThreeArrows: "3Arrows",
  ThreeArrowsGray: "3ArrowsGray",
  ThreeFlags: "3Flags",
  ThreeTrafficLights1: "3TrafficLights1",
  ThreeTrafficLights2: "3TrafficLights2",
  ThreeSigns: "3Signs",
  ThreeSymbols: "3Symbols",
  ThreeSymbols2: "3Symbols2",
  FourArrows: "4Arrows",
  FourArrowsGray: "4ArrowsGray",
  FourRedToBlack: "4RedToBlack",
  FourRating: "4Rating",
  FourTrafficLights: "4TrafficLights",
  FiveArrows: "5Arrows",
  FiveArrowsGray: "5ArrowsGray",
  FiveRating: "5Rating",
  FiveQuarters: "5Quarters",
};

const seen = {
  cellOperators: inverse(cellOperators),
  textRules: inverse(textRules),
  timePeriods: inverse(timePeriods),
  plainPresets: inverse(plainPresets),
  iconSets: inverse(iconSets),
};

/** Conditional formats that the workbook form has no place for are left out and counted in `omit`. */
export function readConditionalFormats(
  sheet: XmlElement,
  styles: StyleFile[],
  palette: Palette,
  omit: (feature: string) => void,
): ConditionalFormatFile[] {
  const found: ConditionalFormatFile[] = [];
  for (const group of childrenOf(sheet, "conditionalFormatting")) {
    const ranges = (group.attributes["sqref"] ?? "").split(/\s+/).filter(Boolean);
    for (const rule of childrenOf(group, "cfRule")) {
      const dxf = rule.attributes["dxfId"];
      const format = (dxf === undefined ? undefined : styles[Number(dxf)]) ?? {};
      const read = readRule(rule, format, palette);
      if (!read) {
        omit("conditionalFormat");
        continue;
      }
      found.push({
        ranges,
        priority: Number(rule.attributes["priority"] ?? 1),
        stopIfTrue: isTrue(rule.attributes["stopIfTrue"]),
        rule: read,
      });
    }
  }
  return found.sort((a, b) => a.priority - b.priority);
}

function readRule(rule: XmlElement, format: StyleFile, palette: Palette): Rule | undefined {
  const { type = "", operator = "", text = "", timePeriod = "", rank } = rule.attributes;
  const formulas = childrenOf(rule, "formula").map((each) => each.text);
  switch (type) {
    case "expression":
      return { type: "custom", formula: seenFormula(formulas[0] ?? ""), format };
    case "cellIs": {
      const name = seen.cellOperators[operator];
      if (!name) return undefined;
      const second = formulas[1];
      return {
        type: "cellValue",
        operator: name,
        formula1: seenOperand(formulas[0] ?? ""),
        ...(second === undefined ? {} : { formula2: seenOperand(second) }),
        format,
      };
    }
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
      return { type: "containsText", operator: seen.textRules[type] ?? "Contains", text, format };
    case "top10":
      return {
        type: "topBottom",
        bottom: isTrue(rule.attributes["bottom"]),
        percent: isTrue(rule.attributes["percent"]),
        rank: numberOf(rank) ?? 10,
        format,
      };
    case "timePeriod": {
      const criterion = seen.timePeriods[timePeriod];
      return criterion === undefined ? undefined : { type: "preset", criterion, format };
    }
    case "aboveAverage":
      return { type: "preset", criterion: averageName(rule), format };
    case "dataBar":
      return readDataBar(child(rule, "dataBar"), palette);
    case "colorScale":
      return readColorScale(child(rule, "colorScale"), palette);
    case "iconSet":
      return readIconSet(child(rule, "iconSet"));
    default:
      return seen.plainPresets[type]
        ? { type: "preset", criterion: seen.plainPresets[type], format }
        : undefined;
  }
}

function averageName(rule: XmlElement): string {
  const wanted: Average = {};
  if (rule.attributes["aboveAverage"] !== undefined && !isTrue(rule.attributes["aboveAverage"]))
    wanted.aboveAverage = false;
  if (isTrue(rule.attributes["equalAverage"])) wanted.equalAverage = true;
  const deviation = numberOf(rule.attributes["stdDev"]);
  if (deviation) wanted.stdDev = Math.min(3, deviation);
  const same = (other: Average): boolean =>
    other.aboveAverage === wanted.aboveAverage &&
    other.equalAverage === wanted.equalAverage &&
    other.stdDev === wanted.stdDev;
  return Object.keys(averages).find((name) => same(averages[name] ?? {})) ?? "AboveAverage";
}

const thresholds = (holder: XmlElement | undefined): ThresholdFile[] =>
  childrenOf(holder, "cfvo").map(({ attributes }) => {
    const type = (attributes["type"] ?? "num") as ThresholdFile["type"];
    const value = attributes["val"];
    if (type === "min" || type === "max" || value === undefined) return { type };
    return { type, value: type === "formula" ? seenFormula(value) : value };
  });

function readDataBar(bar: XmlElement | undefined, palette: Palette): Rule | undefined {
  const color = palette.color(child(bar, "color"));
  if (!bar || !color) return undefined;
  const [min, max] = thresholds(bar);
  const rule: Rule = { type: "dataBar", color, showValue: bar.attributes["showValue"] !== "0" };
  if (min && min.type !== "min") rule.min = min;
  if (max && max.type !== "max") rule.max = max;
  return rule;
}

function readColorScale(scale: XmlElement | undefined, palette: Palette): Rule {
  const colors = childrenOf(scale, "color").map((color) => palette.color(color) ?? "#FFFFFF");
  return {
    type: "colorScale",
    points: thresholds(scale).map((threshold, index) => ({ threshold, color: colors[index] ?? "#FFFFFF" })),
  };
}

function readIconSet(set: XmlElement | undefined): Rule | undefined {
  const stored = set?.attributes["iconSet"] ?? "3TrafficLights1";
  const style = seen.iconSets[stored];
  if (!set || !style) return undefined;
  const rule: Rule = {
    type: "iconSet",
    style,
    reverse: isTrue(set.attributes["reverse"]),
    showValue: set.attributes["showValue"] !== "0",
  };
  const read = thresholds(set);
  if (JSON.stringify(read) !== JSON.stringify(evenThresholds(read.length))) rule.thresholds = read;
  return rule;
}

/** 0, 33, 67 per cent for three icons, and so on: what Excel starts with. */
const evenThresholds = (count: number): ThresholdFile[] =>
  Array.from({ length: count }, (_, index) => ({
    type: "percent",
    value: String(Math.round((index * 100) / count)),
  }));

/** A number stays a number; anything else is a formula. */
const seenOperand = (stored: string): string =>
  numberOf(stored) === undefined ? seenFormula(stored) : stored;
const storedOperand = (operand: string): string => escapeXml(storedFormula(operand));

/** In the order of their priorities, which a file counts from 1 without gaps. */
export const conditionalFormatsXml = (formats: ConditionalFormatFile[], styles: CellStyles): string =>
  formats
    .filter(({ ranges }) => ranges.length > 0)
    .sort((a, b) => a.priority - b.priority)
    .map((format, index) =>
      element(
        "conditionalFormatting",
        { sqref: format.ranges.join(" ") },
        ruleXml(format, index + 1, styles),
      ),
    )
    .join("");

function ruleXml(format: ConditionalFormatFile, priority: number, styles: CellStyles): string {
  const { rule } = format;
  const common = {
    priority,
    stopIfTrue: format.stopIfTrue ? true : undefined,
  };
  const formula = (text: string): string => `<formula>${text}</formula>`;
  switch (rule.type) {
    case "dataBar":
      return element(
        "cfRule",
        { type: "dataBar", ...common },
        element(
          "dataBar",
          { showValue: rule.showValue ? undefined : false },
          thresholdXml(rule.min ?? { type: "min" }),
          thresholdXml(rule.max ?? { type: "max" }),
          colorXml(rule.color),
        ),
      );
    case "colorScale":
      return element(
        "cfRule",
        { type: "colorScale", ...common },
        element(
          "colorScale",
          {},
          ...rule.points.map(({ threshold }) => thresholdXml(threshold)),
          ...rule.points.map(({ color }) => colorXml(color)),
        ),
      );
    case "iconSet": {
      const stored = iconSets[rule.style] ?? "3TrafficLights1";
      return element(
        "cfRule",
        { type: "iconSet", ...common },
        element(
          "iconSet",
          {
            iconSet: stored,
            showValue: rule.showValue ? undefined : false,
            reverse: rule.reverse ? true : undefined,
          },
          ...(rule.thresholds ?? evenThresholds(Number(stored[0]))).map(thresholdXml),
        ),
      );
    }
    // The others format cells, and need a format of their own.
    default:
      break;
  }
  const dxfId = styles.differentialIndex(rule.format);
  const first = firstCell(format.ranges[0] ?? "A1");
  switch (rule.type) {
    case "custom":
      return element(
        "cfRule",
        { type: "expression", dxfId, ...common },
        formula(escapeXml(storedFormula(rule.formula))),
      );
    case "cellValue":
      return element(
        "cfRule",
        { type: "cellIs", dxfId, ...common, operator: cellOperators[rule.operator] ?? "equal" },
        formula(storedOperand(rule.formula1)),
        rule.formula2 === undefined ? "" : formula(storedOperand(rule.formula2)),
      );
    case "containsText": {
      const type = textRules[rule.operator] ?? "containsText";
      return element(
        "cfRule",
        {
          type,
          dxfId,
          ...common,
          operator: type === "notContainsText" ? "notContains" : type,
          text: rule.text,
        },
        formula(escapeXml(textFormula(type, first, rule.text))),
      );
    }
    case "topBottom":
      return element("cfRule", {
        type: "top10",
        dxfId,
        ...common,
        percent: rule.percent ? true : undefined,
        bottom: rule.bottom ? true : undefined,
        rank: rule.rank,
      });
    case "preset":
      return presetXml(rule.criterion, first, { dxfId, ...common });
  }
}

const firstCell = (range: string): string => {
  const area = parseArea(range);
  return area ? cellAddress(area.top, area.left) : "A1";
};

function textFormula(type: string, cell: string, text: string): string {
  const quoted = `"${text.replace(/"/g, '""')}"`;
  if (type === "beginsWith") return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
  if (type === "endsWith") return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  return `${type === "containsText" ? "NOT(" : ""}ISERROR(SEARCH(${quoted},${cell}))${type === "containsText" ? ")" : ""}`;
}

// What Excel writes beside each of these rules, and older programs go by.
const presetFormulas: Record<string, (cell: string) => string> = {
  Blanks: (cell) => `LEN(TRIM(${cell}))=0`,
  NonBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
  Errors: (cell) => `ISERROR(${cell})`,
  NonErrors: (cell) => `NOT(ISERROR(${cell}))`,
  Yesterday: (cell) => `FLOOR(${cell},1)=TODAY()-1`,
  Today: (cell) => `FLOOR(${cell},1)=TODAY()`,
  Tomorrow: (cell) => `FLOOR(${cell},1)=TODAY()+1`,
  LastSevenDays: (cell) => `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`,
  LastWeek: (cell) =>
    `AND(TODAY()-ROUNDDOWN(${cell},0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(${cell},0)<(WEEKDAY(TODAY())+7))`,
  ThisWeek: (cell) =>
    `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(${cell},0)-TODAY()<=7-WEEKDAY(TODAY()))`,
  NextWeek: (cell) =>
    `AND(ROUNDDOWN(${cell},0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(${cell},0)-TODAY()<(15-WEEKDAY(TODAY())))`,
  LastMonth: (cell) => `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),0-1)),YEAR(${cell})=YEAR(EDATE(TODAY(),0-1)))`,
  ThisMonth: (cell) => `AND(MONTH(${cell})=MONTH(TODAY()),YEAR(${cell})=YEAR(TODAY()))`,
  NextMonth: (cell) => `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),0+1)),YEAR(${cell})=YEAR(EDATE(TODAY(),0+1)))`,
};

function presetXml(
  criterion: string,
  cell: string,
  common: Record<string, number | boolean | undefined>,
): string {
  const average = averages[criterion];
  if (average) return element("cfRule", { type: "aboveAverage", ...common, ...average });
  const formula = presetFormulas[criterion];
  const inside = formula ? `<formula>${escapeXml(formula(cell))}</formula>` : "";
  const period = timePeriods[criterion];
  return period
    ? element("cfRule", { type: "timePeriod", ...common, timePeriod: period }, inside)
    : element("cfRule", { type: plainPresets[criterion] ?? "containsBlanks", ...common }, inside);
}

const thresholdXml = (threshold: ThresholdFile): string =>
  element("cfvo", {
    type: threshold.type,
    val:
      threshold.value === undefined
        ? undefined
        : threshold.type === "formula"
          ? storedFormula(threshold.value)
          : threshold.value,
  });

const colorXml = (color: string): string => element("color", { rgb: argb(color) });
