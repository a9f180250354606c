import type { Checking } from "../checking";
import { quoted } from "../reading/plain-text";

const RATIO = /(?<![\d:.])(\d{1,2}(?:\.\d+)?):(\d{1,2}(?:\.\d+)?):(\d{1,2}(?:\.\d+)?)(?![:\d])/g;
const STRUCTURE = /(?:结构|构成|比例|比重)[^。;]{0,40}$/;

/** 三次产业结构比为7.8:54.6:37.6: shares of a whole in percent make 100, but for their rounding. */
export function checkStructure(check: Checking): void {
  for (const match of check.plain.text.matchAll(RATIO)) {
    if (!STRUCTURE.test(check.plain.text.slice(0, match.index))) continue;
    const shares = match.slice(1, 4);
    const sum = shares.reduce((total, share) => total + Number(share), 0);
    const unit = Math.max(...shares.map((share) => 10 ** -(share.split(".")[1]?.length ?? 0)));
    // 3:2:1 is a ratio and no shares.
    if (sum < 90 || sum > 110 || Math.abs(sum - 100) <= 1.5 * unit + 1e-9) continue;
    check.findings.push({
      severity: "error",
      kind: "partsDiffer",
      parameters: { stated: "100%", recomputed: `${sum.toFixed(2).replace(/\.?0+$/, "")}%` },
      ...quoted(check.plain, match.index, match.index + match[0].length),
      stated: 100,
      recomputed: Number(sum.toFixed(6)),
    });
  }
}
