import type { Draw } from "./random";
import { marked } from "./sentence";
import { shown } from "./words";

const NAMES = [
  "规上工业增加值",
  "固定资产投资",
  "社会消费品零售总额",
  "一般公共预算收入",
  "进出口总额",
  "工业用电量",
  "民间投资",
  "工业投资",
  "限上零售额",
  "地区生产总值",
];
const POINTS = ["个百分点", "个百分点", "个点", "百分点"];

/** A growth against that of another time. */
export function growthMoves(from: Draw): string {
  const name = from.pick(NAMES);
  const before = from.amount(4, 15, 1);
  const rises = from.whole(0, 1) === 1;
  const move = from.amount(1, 3, 1);
  const now = shown(rises ? before + move : before - move, 1);
  const base = from.pick([
    "一季度",
    "上半年",
    "1-5月",
    "去年同期",
    "上年同期",
    "上月",
    "上年",
    "1-8月",
    "1-7月",
  ]);
  const verb = rises
    ? from.pick(["提高", "加快", "回升", "上升"])
    : from.pick(["回落", "放缓", "下降", "减缓"]);
  const gap = `${marked(shown(move, 1))}${from.pick(POINTS)}`;
  const speed = from.pick(["增速", "增幅", ""]);
  const than = from.pick(["比", "较"]);
  const grew = from.pick(["增长", "同比增长"]);
  const old = shown(before, 1);
  return from.pick([
    () => `1-9月，${name}${grew}${now}%，${speed}${than}${base}（${old}%）${verb}${gap}。`,
    () => `1-9月，${name}${grew}${now}%，${speed}${than}${base}的${old}%${verb}${gap}。`,
    () =>
      `${name}增速由${base}的${old}%${rises ? from.pick(["提高到", "上升至", "加快到", "回升至"]) : from.pick(["回落到", "下降至", "放缓至", "回落至"])}${now}%，${verb}${gap}。`,
    () => `1-9月，${name}${grew}${now}%，${speed}${than}${base}${verb}${gap}（${base}为${old}%）。`,
    () => `1-9月，${name}${grew}${now}%，${base}为${old}%，${from.pick(["", "增速"])}${verb}${gap}。`,
    () =>
      `${base === "上月" ? "上月" : base}，${name}增长${old}%。1-9月，${name}${grew}${now}%，${than}${base}${verb}${gap}。`,
    () => `${name}${grew}${now}%，${than}${base}${verb}${gap}；${base}增长${old}%。`,
  ])();
}

/** A rate that is a level itself, against that of before. */
export function rateMoves(from: Draw): string {
  const name = from.pick([
    "资产负债率",
    "营业收入利润率",
    "产销率",
    "城镇登记失业率",
    "税收占比",
    "工业用电占比",
    "亏损面",
    "绿化覆盖率",
    "森林覆盖率",
    "民间投资占固定资产投资的比重",
    "高技术产业占规上工业的比重",
    "城镇化率",
  ]);
  const before = from.amount(22, 68, 1);
  const rises = from.whole(0, 1) === 1;
  const move = from.amount(1, 4, 1);
  const now = shown(rises ? before + move : before - move, 1);
  const base = from.pick(["去年同期", "上年同期", "上年末", "年初", "上年", "2020年"]);
  const verb = rises ? from.pick(["提高", "上升", "提升"]) : from.pick(["下降", "降低", "回落"]);
  const gap = `${marked(shown(move, 1))}个百分点`;
  const than = from.pick(["比", "较"]);
  return from.pick([
    () =>
      `${name}${from.pick(["为", "达", ""])}${now}%，${than}${base}（${shown(before, 1)}%）${verb}${gap}。`,
    () => `${name}${from.pick(["为", "达", ""])}${now}%，${than}${base}的${shown(before, 1)}%${verb}${gap}。`,
    () =>
      `${name}由${base}的${shown(before, 1)}%${rises ? from.pick(["提高到", "上升至", "提升到"]) : from.pick(["下降到", "降至", "降低到"])}${now}%，${verb}${gap}。`,
    () =>
      `${name}${now}%，${base}为${shown(before, 1)}%，${from.pick(["同比", ""]).replace(/同比/, base.includes("同期") ? "同比" : "")}${verb}${gap}。`,
  ])();
}

/** A growth beside that of other places, or of a plan. */
export function placeGaps(from: Draw): string {
  const name = from.pick(NAMES);
  const own = from.amount(6, 14, 1);
  const [one, two] = [from.amount(1, 3, 1), from.amount(1, 4, 1)];
  const above = from.whole(0, 2) > 0;
  const of = (gap: number): string => shown(above ? own - gap : own + gap, 1);
  const gap = (size: number): string => `${marked(shown(size, 1))}个百分点`;
  const [near, far] = from.pick([
    ["全市", "全省"],
    ["全省", "全国"],
    ["全市平均水平", "全省平均水平"],
    ["全市", "全国"],
  ] as const);
  const word = above ? from.pick(["高于", "快于", "高出"]) : from.pick(["低于", "慢于"]);
  const high = above ? from.pick(["高", "快"]) : from.pick(["低", "慢"]);
  const start = `1-9月，全区${name}${from.pick(["增长", "同比增长"])}${shown(own, 1)}%`;
  return from.pick([
    () => `${start}，${word}${near}（${of(one)}%）${gap(one)}。`,
    () =>
      `${start}，${near}${from.pick(["增长", "为"])}${of(one)}%，${from.pick(["", "增速"])}${word}${near}${gap(one)}。`,
    () =>
      `${start}，全市、全省分别增长${of(one)}%和${of(two)}%，分别${word}全市、全省${marked(shown(one, 1))}个和${gap(two)}。`,
    () => `${start}，${from.pick(["比", "较"])}${near}的${of(one)}%${high}${gap(one)}。`,
    () =>
      `${start}，比${near}（${of(one)}%）、${far}（${of(two)}%）分别${high}${marked(shown(one, 1))}和${gap(two)}。`,
    () => `${start}，${word}${near}${gap(one)}。${near.slice(0, 2)}${name}增长${of(one)}%。`,
    () => `${start}，${word}${from.pick(["年度目标", "预期目标", "全年目标"])}（${of(one)}%）${gap(one)}。`,
    () => `${start}，比${from.pick(["年度目标", "预期目标"])}${of(one)}%${high}${gap(one)}。`,
    () =>
      `1-9月，${near.slice(0, 2)}${name}增长${of(one)}%，我区增长${shown(own, 1)}%，${word}${near.slice(0, 2)}${gap(one)}。`,
  ])();
}
