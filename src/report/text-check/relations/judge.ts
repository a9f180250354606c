import { tellDifference } from "./tell-difference";
import type { Checking } from "../checking";
import type { Figure, Measure } from "../figure";
import type { Interval } from "../interval";
import { isOneSlip } from "./explained-by-slip";
import { agreement } from "../telling/show-figure";
import type { Role } from "./quantity-chain";

export interface Given {
  value: Interval;
  inputs: readonly Figure[];
}

const MEASURES: Record<Role | "share" | "per", Measure> = {
  prior: "prior",
  change: "change",
  growth: "growth",
  ratio: "multiple",
  move: "growthGap",
  share: "share",
  per: "actual",
};

/** Sets a figure that no rule has judged beside what the others give: one that fits is enough. */
export function judge(
  check: Checking,
  { figure, role, value }: { figure: Figure; role: Role | "share" | "per"; value: Interval },
  given: readonly Given[],
): void {
  if (check.verdicts.of(figure).standing !== "open" || figure.approximate || figure.misuse) return;
  const read: Figure = { ...figure, measure: MEASURES[role], unsigned: false, value };
  const usable = given.filter(({ inputs }) => inputs.every((one) => !one.approximate));
  const agreed = usable.map((one) => ({ ...one, agreed: agreement(read, one.value) }));
  const fitting = agreed.find((one) => one.agreed === "equal" || one.agreed === "withinRounding");
  if (fitting) {
    check.verdicts.confirm(figure, ...fitting.inputs);
    return;
  }
  const shown =
    agreed.find((one) => one.agreed === "direction") ??
    agreed.find((one) => isOneSlip(read, one.value, one.inputs)) ??
    agreed[0];
  if (!shown || shown.inputs.some((one) => check.verdicts.isTold(one))) return;
  const kind = shown.agreed === "direction" || shown.agreed === "amountSlip" ? shown.agreed : "differs";
  tellDifference(check, { figure, read, value: shown.value, agreed: kind, inputs: shown.inputs });
}
