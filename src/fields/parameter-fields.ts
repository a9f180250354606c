import { fieldNames } from "../locales/en-US/field-names";
import { PLAN_MONTHS } from "../templates/parameters/parameter-keys";
import { PARAMETER_ROWS } from "../templates/parameters/parameter-rows";
import type { ParameterRow } from "../templates/parameters/parameter-rows";
import { BLANK } from "./field";
import type { Field, FieldKind } from "./field";

const KINDS: Record<ParameterRow["kind"], FieldKind> = {
  text: "text",
  parks: "text",
  columns: "text",
  period: "text",
  list: "text",
  month: "month",
  date: "date",
  year: "year",
  whole: "count",
  count: "count",
  number: "amount",
  weight: "amount",
  fraction: "rate",
};

const UNITS: Partial<Record<ParameterRow["key"], string>> = {
  month: "月",
  threshold: "万元",
  monthlyFilingDay: "日",
};

const english: Partial<Record<string, string>> = {
  ...fieldNames.parameter,
  ...Object.fromEntries(PLAN_MONTHS.map((month) => [`plan${month}`, `Planned share of month ${month}`])),
};

/** The rows of 参数 as fields. 园区 is the parks, as 参数 lists them. */
export const PARAMETER_FIELDS: readonly Field[] = PARAMETER_ROWS.map((row) => {
  const { key, label, synonyms, kind } = row;
  const unit = kind === "count" ? "个" : UNITS[key];
  return {
    ...{ subject: "parameter" as const, key, name: label, otherNames: synonyms },
    ...{ english: english[key] ?? key, kind: KINDS[kind], origin: "input" as const, needs: [] },
    ...(unit === undefined ? {} : { unit }),
    write: ({ parameter }) => {
      const cell = parameter(key);
      return cell === undefined ? BLANK : `IF(${cell}="","",${cell})`;
    },
  };
});
