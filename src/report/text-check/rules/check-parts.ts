import { checkCountRates } from "./check-count-rates";
import { checkDivision } from "./check-division";
import { checkShares } from "./check-shares";
import { checkTotals } from "./check-totals";
import type { Checking } from "../checking";
import { divisions } from "./parts";

/** Parts against their whole, sums, and the shares that go with them. */
export function checkParts(check: Checking): void {
  const divided = divisions(check.index, check.plain.text);
  for (const division of divided) checkDivision(check, division);
  checkTotals(check);
  checkShares(check, divided);
  checkCountRates(check);
}
