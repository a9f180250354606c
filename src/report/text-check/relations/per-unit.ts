import type { Checking } from "../checking";
import type { Figure } from "../figure";
import { over } from "../interval";
import { judge } from "./judge";

/** An amount for each of something, and the unit that it is counted in. */
const PER: readonly [RegExp, family: string][] = [
  [/亩均[^,;:\d]{0,8}$|每亩[^,;:\d]{0,8}$/, "亩"],
  [/人均(?:旅游)?(?:消费|花费)[^,;:\d]{0,3}$/, "人次"],
  [/户均[^,;:\d]{0,8}$|(?:每[家个户]|单个|平均每[家个户])[^,;:\d]{0,8}$/, "家"],
];

/** 成交价款5.47亿元，亩均80.0万元: of any amount and any area of the sentence. */
export function checkPerUnit(check: Checking): void {
  for (const figure of check.figures) {
    const family = PER.find(([words]) => words.test(figure.lead))?.[1];
    if (family === undefined || (figure.unit.kind !== "money" && figure.unit.kind !== "count")) continue;
    const here = check.index
      .ofSentence(figure)
      .filter((one) => one !== figure && !one.approximate && !/[增减提升].{0,3}$/.test(one.lead));
    const amounts = here.filter(
      ({ unit, lead }) => unit.family === figure.unit.family && !/均|每/.test(lead),
    );
    const counts = here.filter(({ unit }) => unit.family === family);
    const given = amounts.flatMap((amount) =>
      counts.flatMap((count) => {
        const value = over(amount.value, count.value);
        return value ? [{ value, inputs: [amount, count] }] : [];
      }),
    );
    if (amounts.length > 1 && !fits(figure, given)) continue;
    judge(check, { figure, role: "per", value: figure.value }, given.reverse());
  }
}

function fits({ value }: Figure, given: readonly { value: { lo: number; hi: number } }[]): boolean {
  return given.some((one) => one.value.lo <= value.hi && value.lo <= one.value.hi);
}
