import { type Interval, printed } from "../interval";
import type { Named } from "./measures/measure-words";
import type { NumberToken } from "./number-tokens";

/** 翻番 is said of any doubling up to the next. */
function doubled(times: number): Interval {
  return { lo: 100 * (times - 0.05), hi: 100 * (2 * times + 0.99), mid: 100 * times };
}

export function valueOf(token: NumberToken, named: Named): Interval {
  if (token.worded === "double") return doubled(token.number);
  const wordSign = named.sign || 1;
  // 下降-5.2% still means a fall.
  const sign = token.negative && wordSign > 0 ? -1 : wordSign;
  const half = token.worded === "times" ? 0.05 : 0.5 * 10 ** -token.decimals;
  const factor = token.unit.kind === "times" && named.measure === "growth" ? 100 : token.unit.scale;
  const exactCount = token.unit.kind === "count" && token.unit.scale === 1;
  const target = named.measure === "target" && token.decimals === 0;
  return printed(sign * token.number * factor, exactCount || target ? 0 : half * factor);
}
