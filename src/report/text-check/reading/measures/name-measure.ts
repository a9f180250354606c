import type { MeasureContext, Named } from "./measure-words";
import { nameAmount } from "./name-amount";
import { namePercent } from "./name-percent";
import { namePoints } from "./name-points";
import { nameTimes } from "./name-times";

export function nameMeasure(context: MeasureContext): Named {
  switch (context.kind) {
    case "points": return namePoints(context);
    case "percent": return namePercent(context);
    case "times": return nameTimes(context);
    default: return nameAmount(context);
  }
} // prettier-ignore
