import { sheets } from "../../locales/zh-CN/sheets";
import { reportText } from "../../locales/zh-CN/report-text";
import type { EnterpriseRecord } from "../../records/records";
import { unitFactor } from "../../statistics/units";
import { reachesDesignatedSize } from "../../statistics/designated-size";
import { knownCounts } from "../../templates/enterprises/known-counts";
import type { ParameterKey } from "../../templates/parameters/parameter-keys";
import type { Parameters } from "../../templates/parameters/parameters";
import { cellsOfRows } from "./money-sums";
import type { FigureOrigin } from "./report-document";
import { cellsOfParameters } from "./report-input";
import { count, phrase, say, type Phrase } from "./sentences";

/** A number of enterprises as 参数 states it, beside the rows that are named; without a stated one these count. */
interface StatedCount {
  count: number;
  named: EnterpriseRecord[];
  origin: FigureOrigin;
}

/** 规上企业 as the line below 企业扩建升级情况表 counts them. */
export interface RegisterCounts {
  registered: StatedCount;
  applying: StatedCount;
  /** 新投产进规模, not yet applying. */
  nurtured: EnterpriseRecord[];
  /** Reached the threshold and are not in the register. */
  reached: EnterpriseRecord[];
  /** Unknown where one of its two parts is. */
  expected: number | undefined;
  origin: FigureOrigin;
}

function stated(
  named: EnterpriseRecord[],
  parameters: Parameters,
  key: ParameterKey & ("registeredCount" | "applyingCount"),
): StatedCount {
  const given = parameters[key];
  return {
    count: given ?? named.length,
    named,
    origin: {
      cell: { template: "enterprises", line: sheets.enterprises.pipeline.title },
      inputs:
        given === undefined ? cellsOfRows(named, "registered", "tags") : cellsOfParameters(parameters, key),
    },
  };
}

/** Counts each enterprise once. */
export function registerCounts(
  enterprises: readonly EnterpriseRecord[],
  parameters: Parameters,
): RegisterCounts {
  const known = knownCounts(enterprises, parameters);
  const outside = enterprises.filter((row) => row.registered !== true);
  const applies = ({ tags }: EnterpriseRecord) => tags.includes("申报规上") || tags.includes("规下转规上");
  const registered = stated(
    enterprises.filter((row) => row.registered === true),
    parameters,
    "registeredCount",
  );
  const applying = stated(outside.filter(applies), parameters, "applyingCount");
  return {
    registered,
    applying,
    nurtured: outside.filter((row) => row.tags.includes("新投产进规模") && !applies(row)),
    reached: outside.filter(({ registered: standing, unit, revenueLast12 }) => {
      const factor = unitFactor(unit, "万元");
      return (
        standing === false &&
        revenueLast12 !== undefined &&
        factor !== undefined &&
        reachesDesignatedSize(revenueLast12 * factor, parameters.threshold)
      );
    }),
    expected: known.expected ? registered.count + applying.count : undefined,
    origin: { ...registered.origin, inputs: [...registered.origin.inputs, ...applying.origin.inputs] },
  };
}

/** 30户（列名4户）: the named rows stand beside a stated number that differs. */
export function statedInWords({ count: stated, named, origin }: StatedCount): Phrase {
  const { enterprises, brackets, units } = reportText;
  const beside = say(brackets, say(enterprises.listed, count(named.length, units.enterprises, origin)));
  return phrase(count(stated, units.enterprises, origin), named.length === stated ? undefined : beside);
}
