import type { IRange } from "@univerjs/core";
import { parseArea, type Area } from "../../../file/addresses";
import type {
  ConditionalFormatFile,
  SheetFile,
  ThresholdFile,
  ValidationFile,
} from "../../../file/workbook-file";
import { univerStyle } from "./style-book";

export const univerRange = (area: Area): IRange => ({
  startRow: area.top,
  endRow: area.bottom,
  startColumn: area.left,
  endColumn: area.right,
});

export const rangesOf = (addresses: string[]): Area[] =>
  addresses.map(parseArea).filter((area) => area !== undefined);

/** Rules that Univer draws from the values alone. The others have been turned into styles (formula-rules.ts). */
export function drawnRules(sheet: SheetFile): object[] {
  return [...sheet.conditionalFormats]
    .sort((a, b) => a.priority - b.priority)
    .flatMap((format, index) => {
      const rule = drawnRule(format.rule);
      const ranges = rangesOf(format.ranges).map(univerRange);
      return rule ? [{ cfId: `rule${index}`, ranges, stopIfTrue: format.stopIfTrue, rule }] : [];
    });
}

function drawnRule(rule: ConditionalFormatFile["rule"]): object | undefined {
  if (rule.type === "dataBar") {
    return {
      type: "dataBar",
      isShowValue: rule.showValue,
      config: {
        min: threshold(rule.min, "min"),
        max: threshold(rule.max, "max"),
        isGradient: false,
        positiveColor: rule.color,
        nativeColor: "#C00000",
      },
    };
  }
  if (rule.type === "colorScale") {
    const config = rule.points.map((point, index) => ({
      index,
      color: point.color,
      value: threshold(point.threshold, "num"),
    }));
    return { type: "colorScale", config };
  }
  if (rule.type === "topBottom") {
    const style = univerStyle(rule.format);
    return { type: "highlightCell", subType: "rank", isBottom: rule.bottom, isPercent: rule.percent, value: rule.rank, style }; // prettier-ignore
  }
  if (rule.type === "preset" && /^(Duplicate|Unique)Values$/i.test(rule.criterion)) {
    const subType = /^Duplicate/i.test(rule.criterion) ? "duplicateValues" : "uniqueValues";
    return { type: "highlightCell", subType, style: univerStyle(rule.format) };
  }
  return undefined;
}

function threshold(limit: ThresholdFile | undefined, otherwise: string): object {
  if (limit === undefined || limit.type === "formula") return { type: otherwise };
  return { type: limit.type, value: limit.value === undefined ? undefined : Number(limit.value) };
}

/** Rules that can be checked from what stands in them: lists and plain numbers. */
export function drawnValidations(sheet: SheetFile, read: (reference: string) => string[]): object[] {
  return sheet.validations.flatMap((validation, index) => {
    const rule = drawnValidation(validation, read);
    if (rule === undefined) return [];
    return [{ uid: `validation${index}`, ranges: rangesOf(validation.ranges).map(univerRange), ...rule }];
  });
}

const ERROR_STYLES = { information: 0, stop: 1, warning: 2 };
const CHECKED = new Set(["whole", "decimal", "textLength"]);
const PLAIN_NUMBER = /^=?-?\d+(\.\d+)?$/;

function drawnValidation(
  validation: ValidationFile,
  read: (reference: string) => string[],
): object | undefined {
  const common = {
    allowBlank: validation.allowBlank,
    showErrorMessage: validation.error !== undefined,
    errorTitle: validation.error?.title,
    error: validation.error?.message,
    errorStyle: ERROR_STYLES[validation.error?.style ?? "stop"],
  };
  if (validation.type === "list") {
    const items = validation.items ?? read(validation.formula1 ?? "");
    if (items.length === 0) return undefined;
    return {
      ...common,
      type: "list",
      formula1: items.join(","),
      showDropDown: validation.showDropDown,
      renderMode: 0, // an arrow in every cell would cover its text
    };
  }
  const limits = [validation.formula1, validation.formula2].filter((limit) => limit !== undefined);
  if (!CHECKED.has(validation.type) || !limits.every((limit) => PLAIN_NUMBER.test(limit))) return undefined;
  const operator =
    validation.operator && validation.operator[0]?.toLowerCase() + validation.operator.slice(1);
  const plain = (limit: string | undefined) => limit?.replace(/^=/, "");
  return {
    ...common,
    type: validation.type,
    operator,
    formula1: plain(validation.formula1),
    formula2: plain(validation.formula2),
  };
}
