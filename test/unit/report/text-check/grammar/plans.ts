import type { Draw } from "./random";
import { marked } from "./sentence";
import { COUNTS, listed, MONEY, opening, shown, type Told } from "./words";

const PROGRESS = [
  "占年计划的",
  "占年度目标的",
  "完成年度目标的",
  "完成全年任务的",
  "占全年目标任务的",
  "为年计划的",
  "完成年计划的",
  "达到年度任务的",
  "占年度任务",
];

function planned(from: Draw): { told: Told; plan: string; done: string; share: string; left: string } {
  const told = from.pick([...MONEY, ...MONEY, ...COUNTS]);
  const plan = from.amount(Math.max(told.low * 2, 30), told.high * 2, told.decimals);
  const done = Number(shown((plan * from.whole(31, 88)) / 100, told.decimals));
  return {
    told,
    plan: shown(plan, told.decimals) + told.unit,
    done: shown(done, told.decimals) + told.unit,
    share: `${marked(shown((done / plan) * 100, 1))}%`,
    left: marked(shown(plan - done, told.decimals)) + told.unit,
  };
}

/** A plan, what is done, and how much of it that is. */
export function plans(from: Draw): string {
  const { told, plan, done, share, left } = planned(from);
  const { name } = told;
  const year = from.pick([
    "年度目标",
    "全年目标",
    "全年任务",
    "年计划",
    "年度计划",
    "全年目标任务",
    "年度任务",
    "年初计划",
  ]);
  const rate = from.pick(["完成率", "完成率为", "完成率达", "任务完成率"]);
  const verb = from.pick(["完成", "实现", "累计完成", "已完成"]);
  const months = from.pick(["1-6月", "上半年", "截至9月底", "1-8月", "前三季度", "截至目前"]);
  return from.pick([
    () => `${months}，${name}${verb}${done}，${from.pick(PROGRESS).replace("的", "")}${plan}的${share}。`,
    () => `${name}${year}${plan}，${months}${verb}${done}，${from.pick([rate, ...PROGRESS])}${share}。`,
    () =>
      `全年${name}${from.pick(["计划", "目标", "任务"])}${from.pick(["为", "", "完成"])}${plan}，${months}${from.pick(["实际", ""])}完成${done}，${from.pick([rate, ...PROGRESS])}${share}。`,
    () =>
      `${months}，${name}${verb}${done}，${from.pick(PROGRESS).replace(/的$/, "")}（${plan}）的${share}。`,
    () => `${name}${year}为${plan}。${months}${verb}${done}，${from.pick(PROGRESS)}${share}。`,
    () =>
      `${name}${year}${plan}，${months}${verb}${done}，${from.pick(["距目标还差", "尚差", "还差", "距全年目标还有"])}${left}${""}。`.replace(
        /还有(.*)。/,
        "还有$1的差距。",
      ),
    () =>
      `市下达${name}${from.pick(["任务", "目标任务", "目标"])}${plan}，${months}${verb}${done}，占${from.pick(["任务", "目标", "目标任务", "市下达任务"])}的${share}。`,
    () => `${name}完成${done}，完成${year}的${share}（${year}${plan}）。`,
  ])();
}

/** Several plans, several figures of what is done, several rates. */
export function listedPlans(from: Draw): string {
  const told = from.some([...new Map(MONEY.map((one) => [one.name, one])).values()], from.pick([2, 3]));
  const rows = told.map((one) => {
    const plan = from.amount(one.low * 2, one.high * 2, one.decimals);
    const done = Number(shown((plan * from.whole(31, 88)) / 100, one.decimals));
    return {
      name: one.name,
      plan: shown(plan, one.decimals) + one.unit,
      done: shown(done, one.decimals) + one.unit,
      share: `${marked(shown((done / plan) * 100, 1))}%`,
    };
  });
  const list = (key: "name" | "plan" | "done" | "share"): string =>
    listed(
      from,
      rows.map((row) => row[key]),
    );
  const months = from.pick(["1-6月", "上半年", "截至9月底", "1-8月", "前三季度"]);
  const done = from.pick(["占年计划的", "占全年目标的", "完成年度任务的", "占任务的"]);
  return from.pick([
    () =>
      `市下达${from.pick(["我区", "我县", "园区"])}${rows.map(({ name, plan }) => `${name}目标任务${plan}`).join("、")}，${months}分别完成${list("done")}，完成率分别为${list("share")}。`,
    () =>
      `全年${list("name")}目标分别为${list("plan")}，${months}分别完成${list("done")}，分别${done}${list("share")}。`,
    () =>
      `${opening(from, [months])}${list("name")}分别完成${list("done")}，分别${done.replace("的", "")}${list("plan")}的${list("share")}。`,
    () =>
      `年初计划${rows.map(({ name, plan }) => `${name}${plan}`).join("、")}，${months}实际分别完成${list("done")}，分别${done}${list("share")}。`,
    () =>
      `${months}，${rows.map(({ name, done: told, plan, share }) => `${name}完成${told}，占年计划${plan}的${share}`).join("；")}。`,
  ])();
}

/** 双过半 beside what is done. */
export function halves(from: Draw): string {
  const [one, other] = from.some(MONEY, 2);
  const share = (): string => {
    const digits = `${from.whole(1, 9)}.${from.whole(1, 9)}`;
    return `${marked(`5${digits}`, `${from.pick([3, 4])}${digits}`)}%`;
  };
  const half = from.pick([
    "实现“双过半”",
    "实现时间过半、任务过半",
    "均实现双过半",
    "实现了“时间过半、任务过半”",
  ]);
  return from.pick([
    () => `上半年，${one!.name}完成年度目标的${share()}，${half.replace("均", "")}。`,
    () => `上半年，${one!.name}、${other!.name}分别完成全年任务的${share()}和${share()}，${half}。`,
    () => `截至6月底，${one!.name}和${other!.name}${half}，分别完成年计划的${share()}、${share()}。`,
    () =>
      `1-6月，${one!.name}完成年计划的${share()}，${other!.name}完成年计划的${share()}，两项指标${half}。`,
    () =>
      `截至6月底，主要指标${half}：${one!.name}完成目标的${share()}，${other!.name}完成目标的${share()}。`,
  ])();
}
