import type { Draw } from "./random";
import { marked } from "./sentence";
import { listed, MONEY, opening, PHYSICAL, shown, type Told } from "./words";

interface Row {
  told: Told;
  now: string;
  before: string;
  change: string;
  growth: string;
  rises: boolean;
}

function row(from: Draw, told: Told, rises: boolean): Row {
  const prior = from.amount(told.low, told.high, told.decimals);
  const rate = from.amount(3, 28, 1) * (rises ? 1 : -1);
  const now = Number(shown(prior * (1 + rate / 100), told.decimals));
  return {
    told,
    now: shown(now, told.decimals) + told.unit,
    before: shown(prior, told.decimals) + told.unit,
    change: marked(shown(Math.abs(now - prior), told.decimals)) + told.unit,
    growth: `${marked(shown(Math.abs(now / prior - 1) * 100, 1))}%`,
    rises,
  };
}

/** A、B、C分别完成…，上年同期分别为…，分别增长… */
export function listedLevels(from: Draw): string {
  const count = from.pick([2, 3, 3]);
  const told = from.some(from.pick([MONEY.slice(0, 22), PHYSICAL.slice(0, 6)]), count);
  const turning = from.whole(0, 2) === 0;
  const rows = told.map((one, at) => row(from, one, !turning || at !== 1));
  const names = listed(
    from,
    rows.map((one) => one.told.name),
  );
  const list = (key: "now" | "before"): string =>
    listed(
      from,
      rows.map((one) => one[key]),
    );
  const growths = turning
    ? from.pick(["同比分别", "分别", "同比"]) +
      rows.map(({ growth, rises }) => `${rises ? "增长" : "下降"}${growth}`).join("、")
    : from.pick(["同比分别增长", "分别增长", "分别同比增长", "增幅分别为", "比上年同期分别增长"]) +
      listed(
        from,
        rows.map(({ growth }) => growth),
      );
  const changes = turning
    ? "分别" + rows.map(({ change, rises }) => `${rises ? "增加" : "减少"}${change}`).join("、")
    : `分别增加${listed(
        from,
        rows.map(({ change }) => change),
      )}`;
  const ago = from.pick(["上年同期", "去年同期"]);
  return from.pick([
    () =>
      `${opening(from)}${names}分别${from.pick(["完成", "为", "达到", "实现"])}${list("now")}，${ago}分别为${list("before")}，${growths}。`,
    () =>
      `${opening(from)}${names}分别${from.pick(["完成", "为", "达到", "实现"])}${list("now")}（${ago}分别为${list("before")}），${growths}。`,
    () =>
      `${opening(from)}${names}分别由${ago}的${list("before")}增加到${list("now")}，${growths}。`.replace(
        "增加到",
        turning ? "变为" : "增加到",
      ),
    () =>
      `${opening(from)}${names}分别${from.pick(["完成", "为"])}${list("now")}，比${ago}${changes}，${growths.replace("比上年同期", "")}。`,
    () => `${opening(from)}${names}分别完成${list("now")}，较${ago}的${list("before")}${changes}。`,
  ])();
}
