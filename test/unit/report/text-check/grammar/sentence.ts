import type { Draw } from "./random";

/** A sentence that is right, and one figure of it written wrong. */
export interface Sentence {
  text: string;
  wrong: string;
  /** Where the wrong figure stands. */
  at: number;
}

/** Between these stands a figure that may be written wrong, and what is written where no slip of its own digits would tell. */
const MARKED = /⟦([\d.]+)(?:→([\d.]+))?⟧/g;

export function marked(figure: string, wrong?: string): string {
  return wrong === undefined ? `⟦${figure}⟧` : `⟦${figure}→${wrong}⟧`;
}

/** What people write for a number: two digits turned round, or one digit another. */
function slipsOf(digits: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < digits.length; at++) {
    if (digits.charAt(at) === ".") continue;
    const next = digits.charAt(at + 1) === "." ? at + 2 : at + 1;
    const turned = [...digits];
    if (next < digits.length) {
      [turned[at], turned[next]] = [turned[next]!, turned[at]!];
      found.push(turned.join(""));
    }
    for (const step of [2, 3, 5]) {
      const other = (Number(digits.charAt(at)) + step) % 10;
      found.push(digits.slice(0, at) + String(other) + digits.slice(at + 1));
    }
  }
  return found.filter((slip) => noticed(slip, digits));
}

/** Far enough from what was right that no rounding explains it, and written like a number. */
function noticed(slip: string, right: string): boolean {
  const decimals = right.split(".")[1]?.length ?? 0;
  const [one, other] = [Number(slip), Number(right)];
  const apart = Math.abs(one - other);
  const leading = /^0\d/.test(slip) || (/^0/.test(slip) && !/^0/.test(right));
  return (
    !leading && one > 0 && apart >= Math.max(other * 0.06, decimals === 0 ? 1 : 0.6 * 10 ** (1 - decimals))
  );
}

/** The sentence with one of its marked figures slipped; undefined where none can slip far enough. */
export function sentence(template: string, from: Draw): Sentence | undefined {
  const text = template.replace(MARKED, "$1");
  const marks = [...template.matchAll(MARKED)];
  const mark = from.pick(marks);
  const digits = mark[1]!;
  const slips = mark[2] === undefined ? slipsOf(digits) : [mark[2]];
  if (slips.length === 0) return undefined;
  const at = template.slice(0, mark.index).replace(MARKED, "$1").length;
  return { text, wrong: text.slice(0, at) + from.pick(slips) + text.slice(at + digits.length), at };
}
