import type { Checking } from "../checking";
import { countedIn } from "../reading/indicator-names";

/** Known indicators have known units: income is money, staff are people. */
export function checkUnits(check: Checking): void {
  for (const figure of check.figures) {
    const { subject, unit, measure } = figure;
    if (check.verdicts.isTold(figure) || subject === undefined || !figure.lead.includes(subject)) continue;
    if (measure !== "actual" && measure !== "prior" && measure !== "target") continue;
    const expected = countedIn(subject);
    if (!expected || expected === unit.kind || (unit.kind !== "money" && unit.kind !== "count")) continue;
    check.report(figure, {
      severity: "error",
      kind: "wrongUnit",
      parameters: { subject, unit: unit.name, expected: expected === "money" ? "亿元" : "人" },
    });
  }
}
