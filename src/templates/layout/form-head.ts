import { FIRST_DATE_SERIAL, LAST_DATE_SERIAL } from "../../statistics/calendar/date-serial";
import { sheets } from "../../locales/zh-CN/sheets";
import { quotedText } from "../cells/input-cell";
import { parameterReference } from "../parameters/parameter-reference";
import type { FormHeadKey } from "../parameters/parameter-keys";
import type { Parameters } from "../parameters/parameters";
import type { Content, TemplateId } from "../plan/sheet-plan";

/** The right end of a sheet's unit line. */
export interface UnitRight {
  content: Content;
  /** What it shows, line by line. */
  lines: string[];
}

const NUMBERS = {
  indicators: "indicatorsNumber",
  enterprises: "enterprisesNumber",
  projects: "projectsNumber",
} as const satisfies Record<TemplateId, FormHeadKey>;

/**
 * The unit of a sheet, and above it, where 参数 has them, what statistical forms say there: 表号, 制定机关, 有效期至. They
 * share one cell, so that no row of the sheet moves when they come or go.
 */
export function unitRight(template: TemplateId, unit: string, parameters: Parameters): UnitRight {
  const { number, issuer, validUntil, monthFormat } = sheets.formHead;
  const cellOf = parameterReference(parameters.source);
  const lines = (
    [
      [number, NUMBERS[template]],
      [issuer, "issuer"],
      [validUntil, "validUntil"],
    ] as const
  ).flatMap(([label, key]) => {
    const text = parameters.formHead?.[key];
    const cell = cellOf(key);
    if (text === undefined || cell === undefined) return [];
    const isDate = `AND(ISNUMBER(${cell}),N(${cell})>=${FIRST_DATE_SERIAL},N(${cell})<=${LAST_DATE_SERIAL})`;
    const words =
      key === "validUntil" ? `IF(${isDate},TEXT(${cell},${quotedText(monthFormat)}),${cell})` : cell;
    return [{ text: label + text, expression: `IF(${cell}="","",${quotedText(label)}&${words}&CHAR(10))` }];
  });
  if (lines.length === 0) return { content: unit, lines: [unit] };
  return {
    content: `=${[...lines.map(({ expression }) => expression), quotedText(unit)].join("&")}`,
    lines: [...lines.map(({ text }) => text), unit],
  };
}
