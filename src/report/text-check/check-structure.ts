import type { Checking } from "./checking";
import { quoted } from "./plain-text";

const STRUCTURE = /(?:结构|比例|构成|比)[^,。;:]{0,8}?(\d{1,2}(?:\.\d+)?):(\d{1,2}(?:\.\d+)?):(\d{1,2}(?:\.\d+)?)(?![:\d])/g;

/** 三次产业结构比为7.8:54.6:37.6: shares of a whole in percent make 100, but for their rounding. */
export function checkStructure(check: Checking): void {
  for (const match of check.plain.text.matchAll(STRUCTURE)) {
    const shares = match.slice(1, 4);
    const sum = shares.reduce((total, share) => total + Number(share), 0);
    const unit = Math.max(...shares.map((share) => 10 ** -(share.split(".")[1]?.length ?? 0)));
    // 3:2:1 is a ratio and no shares.
    if (sum < 90 || sum > 110 || Math.abs(sum - 100) <= 1.5 * unit + 1e-9) continue;
    const from = match.index + match[0].length - shares.join(":").length;
    check.findings.push({
      severity: "error",
      kind: "partsDiffer",
      parameters: { stated: "100%", recomputed: `${sum.toFixed(2).replace(/\.?0+$/, "")}%` },
      ...quoted(check.plain, from, match.index + match[0].length),
      stated: 100,
      recomputed: Number(sum.toFixed(6)),
    });
  }
}
