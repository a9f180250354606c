import type { IndicatorRecord } from "./records";

type Targets = Pick<IndicatorRecord, "target" | "revisedTarget" | "revisedFrom">;

/** Whether 调整后目标 holds in the month; in December and where no month is known it does. */
export function isTargetRevised(
  { revisedTarget, revisedFrom = 1 }: Targets,
  month: number | undefined,
): boolean {
  return revisedTarget !== undefined && revisedFrom <= (month ?? 12);
}

/** 调整后目标 from its month on, else the target as first set; one that is not positive counts as missing. */
export function targetInForce(record: Targets, month: number | undefined): number | undefined {
  const target = isTargetRevised(record, month) ? record.revisedTarget : record.target;
  return target !== undefined && target > 0 ? target : undefined;
}
