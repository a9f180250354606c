import type { Draw } from "./random";
import { marked } from "./sentence";
import { COUNTS, level, MONEY, opening, PHYSICAL, shown } from "./words";

const RISING = /^(?:税收|增值税|一般公共|财政|上交|应交|利税)/;

/** A level, the one of a year ago, the difference and the growth, some of them in some order. */
export function levels(from: Draw): string {
  const told = from.pick(from.pick([MONEY, MONEY, COUNTS, PHYSICAL]));
  const prior = from.amount(told.low, told.high, told.decimals);
  const rate = from.amount(3, 38, 1);
  const rises = from.whole(1, 3) > 1;
  const now = Number(shown(prior * (1 + (rises ? rate : -rate) / 100), told.decimals));
  const change = shown(Math.abs(now - prior), told.decimals);
  const growth = shown(Math.abs(now / prior - 1) * 100, 1);
  const income = RISING.test(told.name);
  const more = rises
    ? from.pick(income ? ["增收", "增加", "多收"] : ["增加", "净增", "增加"])
    : from.pick(income ? ["减收", "减少", "少收"] : ["减少", "净减少", "减少"]);
  const grew = rises ? from.pick(["增长", "增长", "增长", "上升"]) : "下降";
  const extent = rises ? from.pick(["增幅", "增速", "增长率"]) : "降幅";
  const ago = from.pick(["上年同期", "去年同期"]);
  const before = `${shown(prior, told.decimals)}${told.unit}`;
  const own = level(from, told, shown(now, told.decimals));
  const rateTold = (about: string): string =>
    from.pick([
      `${about}${grew}${marked(growth)}%`,
      `${extent}${from.pick(["为", "", "达"])}${marked(growth)}%`,
    ]);
  const compared = from.pick([
    "同比",
    "比上年同期",
    "较上年同期",
    "比去年同期",
    "较去年同期",
    "比上年",
    "较上年",
  ]);
  const body = from.pick([
    () => `${own}，${from.pick([`${ago}为`, ago, `${ago}完成`])}${before}，${rateTold("同比")}`,
    () =>
      `${own}，${from.pick(["比", "较", "与"])}${ago}${from.pick(["的", ""])}${before}${from.pick(["相比", ""])}${grew}${marked(growth)}%`.replace(
        /与(.*?)(?<!相比)(增长|上升|下降)/,
        "与$1相比$2",
      ),
    () => `${own}，${compared}${more}${marked(change)}${told.unit}，${rateTold("")}`,
    () => `${own}，${compared}${grew}${marked(growth)}%，${more}${change}${told.unit}`,
    () => `${own}（${ago}${before}），${from.pick(["同比", ""])}${grew}${marked(growth)}%`,
    () => `${own}，比${ago}${before}${more}${marked(change)}${told.unit}`,
    () =>
      `${told.name}由${ago}的${before}${rises ? "增加" : "减少"}到${shown(now, told.decimals)}${told.unit}，${grew}${marked(growth)}%`,
    () =>
      `${told.name}从${ago}的${before}${rises ? "提高" : "下降"}至${shown(now, told.decimals)}${told.unit}，${more}${marked(change)}${told.unit}`,
  ])();
  return `${opening(from)}${body}。`;
}

const STARTS = COUNTS.slice(0, 6);

/** What was added and what went, and what is more of them since the year began. */
export function netGrowth(from: Draw): string {
  const told = from.pick(STARTS);
  const [added, gone] = [from.whole(40, 90), from.whole(11, 35)];
  const start = from.whole(210, 640);
  const net = added - gone;
  return from.pick([
    () =>
      `${opening(from)}新增${told.name}${added}家，${from.pick(["退库", "注销", "退出"])}${gone}家，净增${marked(String(net))}家。`,
    () =>
      `${opening(from)}${told.name}达到${start + net}家，比年初的${start}家净增${marked(String(net))}家。`,
    () =>
      `${opening(from)}共有${told.name}${start + net}家，较年初净增${marked(String(net))}家，年初为${start}家。`,
    () =>
      `年初${told.name}${start}家，${from.pick(["目前", "6月末"])}为${start + net}家，净增${marked(String(net))}家。`,
  ])();
}
