import { wording } from "../../locales/zh-CN/wording";
import type { ReportRun } from "./report-document";
import { joined, phrase, run, type Phrase } from "./sentences";

/** …由高到低依次为示例南园53.91%、示例东园51.25%: the parks as their ranks in the sheet have them. */
export function rankedParks(
  lead: string,
  parks: readonly { park: string; value: number; told: Phrase }[],
): ReportRun {
  if (parks.length < 2) return run([]);
  const order = [...parks].sort((one, other) => other.value - one.value);
  return run([
    phrase(
      lead,
      joined(
        order.map(({ park, told }) => phrase(park, told)),
        wording.listMark,
      ),
    ),
  ]);
}
