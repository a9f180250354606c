import type { IndicatorRecord } from "../../records/records";
import { unitFactor } from "../../statistics/units";
import { formatDecimals } from "../../statistics/round-half-up";
import type { Parameters } from "../../templates/parameters/parameters";
import { totalOf } from "../document/total-of-records";
import { about, type DataFinding } from "./data-finding";
import { halfUnit } from "../../statistics/typed-decimals";

/** As many parks as a finding names. */
const NAMED_PARKS = 5;

/** The parks that have rows of indicators, the 区 itself left out. */
function parksOf(records: readonly IndicatorRecord[], { area }: Parameters): string[] {
  return [...new Set(records.map(({ park }) => park))].filter((park) => park !== "" && park !== area);
}

/**
 * The 区's own row stands for its total, and so does one whose park was forgotten: told where the parks' rows add up to
 * another figure.
 */
function ownTotal(area: IndicatorRecord, ofParks: readonly IndicatorRecord[], month?: number): DataFinding[] {
  const total = totalOf(ofParks, area.name, area.unit, month);
  const { actual, name, unit, source } = area;
  if (actual === undefined || total?.actual === undefined) return [];
  const slack = ofParks.reduce((sum, record) => {
    const factor = unitFactor(record.unit, unit) ?? 1;
    return sum + halfUnit(record.actual ?? 0) * factor;
  }, halfUnit(actual));
  if (Math.abs(total.actual - actual) <= slack + 1e-9) return [];
  const sum = formatDecimals(total.actual, 2);
  return [about(source, "actual", "warning", "areaDiffers", { name, stated: actual, recomputed: sum })];
}

/** A total over some of the parks alone is read as that of all. */
function withoutRow(
  ofParks: readonly IndicatorRecord[],
  parks: readonly string[],
  hasArea: boolean,
): DataFinding[] {
  const [first] = ofParks;
  const missing = parks.filter((park) => !ofParks.some((record) => record.park === park));
  if (!first || hasArea || missing.length === 0) return [];
  const named = missing.slice(0, NAMED_PARKS).join("、");
  const parameters = { name: first.name, parks: named, count: missing.length };
  return [about(first.source, "name", "hint", "parksWithoutRow", parameters)];
}

/** Each indicator of several parks: its total beside the 区's own row, and the parks that do not tell it. */
export function checkArea(records: readonly IndicatorRecord[], parameters: Parameters): DataFinding[] {
  const parks = parksOf(records, parameters);
  if (parks.length < 2) return [];
  return [...new Set(records.map(({ name }) => name))].flatMap((name) => {
    const named = records.filter((record) => record.name === name);
    const ofParks = named.filter(({ park }) => parks.includes(park));
    const area = named.find(({ park }) => !parks.includes(park));
    return [
      ...(area && ofParks.length > 1 ? ownTotal(area, ofParks, parameters.month) : []),
      ...withoutRow(ofParks, parks, area !== undefined),
    ];
  });
}
