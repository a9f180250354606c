import type { Checking } from "../checking";
import { isPlainAmount, type Figure } from "../figure";
import { meet, minus, plus, size, type Interval } from "../interval";
import { statements } from "../rules/levels";
import { judge } from "./judge";
import { finenessOf, slipsBetween } from "./one-slip";

/** What is left when some amounts of a statement are taken from others. */
export interface BalanceKind {
  /** The end of the words before it. */
  name: RegExp;
  plus: readonly RegExp[];
  minus: readonly RegExp[];
  /** A sentence that is right, and a figure in it that is not. */
  example: { right: string; slip: [from: string, to: string] };
}

const LINK = "(?:合计|总计|总额|约|为|达到?|是|有|:)*$";
const named = (words: string): RegExp => new RegExp(`(?:${words})${LINK}`);

export const BALANCES: readonly BalanceKind[] = [
  {
    name: named("所有者权益|净资产"),
    plus: [named("资产")],
    minus: [named("负债")],
    example: {
      right: "年末企业资产总计439.6亿元，负债合计262.9亿元，所有者权益合计176.7亿元。",
      slip: ["176.7亿元", "167.7亿元"],
    },
  },
  {
    name: named("(?:期末|^,?年末|[^去上]年末|月末|季末|目前|现)[^,;\\d]{0,8}"),
    plus: [
      named("(?:年初|期初|月初|(?:上年|去年)年?[末底])[^,;\\d]{0,8}"),
      named("(?:新增|增加|新入库|招录)[^,;\\d]{0,6}"),
    ],
    minus: [named("(?:减少|退出|退库|核减|注销|离职)[^,;\\d]{0,6}")],
    example: {
      right: "上年末在岗职工12630人，本期新增1480人，减少960人，期末13150人。",
      slip: ["13150人", "13510人"],
    },
  },
  {
    name: named("(?:净增|自然增长?|净增长)[^,;\\d]{0,4}"),
    plus: [named("出生(?:人口|人数)?")],
    minus: [named("死亡(?:人口|人数)?")],
    example: {
      right: "全年出生人口2.35万人，死亡人口1.50万人，净增人口0.85万人。",
      slip: ["0.85万人", "0.58万人"],
    },
  },
  {
    name: named("净流入(?:人口|资金)?|净迁入(?:人口)?"),
    plus: [named("(?:^|[^净])(?:流入|迁入)(?:人口|资金)?")],
    minus: [named("(?:流出|迁出)(?:人口|资金)?")],
    example: { right: "全年迁入人口8640人，迁出人口6120人，净迁入2520人。", slip: ["2520人", "2250人"] },
  },
  {
    name: named("净增收|(?:增减|两项)相抵[^,;\\d]{0,6}"),
    plus: [named("(?:^|[^净])增(?:收|产|支|利|加)|增收因素[^,;\\d]{0,6}")],
    minus: [named("减(?:收|产|支|利|少)|减收因素[^,;\\d]{0,6}")],
    example: {
      right: "增值税同比增收0.38亿元，企业所得税减收0.17亿元，两税净增收0.21亿元。",
      slip: ["0.21亿元", "0.12亿元"],
    },
  },
  {
    name: named("净减收"),
    plus: [named("(?:^|[^净])减收")],
    minus: [named("(?:^|[^净])增收")],
    example: {
      right: "企业所得税减收0.46亿元，增值税增收0.19亿元，两税净减收0.27亿元。",
      slip: ["0.27亿元", "0.72亿元"],
    },
  },
  {
    name: named("(?:净额|盈亏相抵后?|相抵后?)[^,;\\d]{0,8}"),
    plus: [named("盈利(?:企业)?(?:盈利额?)?")],
    minus: [named("亏损(?:企业)?(?:亏损额?)?")],
    example: {
      right: "盈利企业盈利额6.42亿元，亏损企业亏损额1.18亿元，盈亏相抵后实现利润5.24亿元。",
      slip: ["5.24亿元", "5.42亿元"],
    },
  },
  {
    name: named("实现利润(?:总额)?|利润总额"),
    plus: [named("盈利企业(?:盈利)?(?:总?额)?")],
    minus: [named("亏损企业(?:亏损)?(?:总?额)?")],
    example: {
      right: "规上工业企业实现利润18.36亿元，其中盈利企业盈利22.54亿元，亏损企业亏损4.18亿元。",
      slip: ["4.18亿元", "4.81亿元"],
    },
  },
  {
    name: named("(?:当期|本期|收支)(?:结余|节余)"),
    plus: [named("收入")],
    minus: [named("支出")],
    example: {
      right: "城乡居民医保基金收入6.84亿元，支出6.12亿元，当期结余0.72亿元。",
      slip: ["0.72亿元", "0.27亿元"],
    },
  },
  {
    name: named("(?:仍|尚|还)?(?:缺|缺口|有缺口|空缺)"),
    plus: [named("需求|需要?")],
    minus: [named("(?:招聘|招工|招录|到岗|解决)")],
    example: { right: "园区企业用工需求5200人，已招聘4368人，仍缺832人。", slip: ["832人", "382人"] },
  },
  {
    name: named("(?:未|尚未|还未)[^,;\\d]{0,6}|(?:剩余|余下|其余)[^,;\\d]{0,6}"),
    plus: [named("(?:^|[^已])(?:应|计划|共有|安排|总)[^,;\\d]{0,10}")],
    minus: [named("已[^,;\\d]{0,8}")],
    example: {
      right: "园区应征土地3260亩，已征收2680亩，尚未征收580亩。",
      slip: ["580亩", "850亩"],
    },
  },
];

/** Of so many numbers one comes out by a slip seldom. */
const FINE = { turned: 20, digit: 100 };

/** The one amount beside a balance for each of the names; undefined where one is missing. */
function amountsNamed(
  names: readonly RegExp[],
  balance: Figure,
  figures: readonly Figure[],
): Figure[] | undefined {
  const found = names.map((name) =>
    figures.filter(
      (one) =>
        one !== balance &&
        isPlainAmount(one) &&
        one.unit.family === balance.unit.family &&
        name.test(one.lead),
    ),
  );
  return found.every(({ length }) => length === 1) ? found.flat() : undefined;
}

function sum(figures: readonly Figure[]): Interval {
  return figures.slice(1).reduce((total, one) => plus(total, size(one.value)), size(figures[0]!.value));
}

function checkBalance(
  check: Checking,
  balance: Figure,
  more: readonly Figure[],
  less: readonly Figure[],
): void {
  const value = minus(sum(more), sum(less));
  const inputs = [...more, ...less];
  const all = [...inputs, balance];
  if (new Set(all).size < all.length || value.mid <= 0) return;
  const slips = slipsBetween(more, [...less, balance]);
  const slipped = slips.some(({ slip }) => all.some((one) => finenessOf(one) >= FINE[slip]));
  if (meet(value, size(balance.value)) || slipped)
    judge(check, { figure: balance, role: "per", value: size(balance.value) }, [{ value, inputs }]);
}

/** What comes and goes, and what is left of it: one slip of a digit has to explain where it is not. */
export function checkBalances(check: Checking): void {
  for (const figures of statements(check.figures)) {
    if (figures.length < 3) continue;
    for (const figure of figures) {
      if (!isPlainAmount(figure) || check.verdicts.of(figure).standing !== "open") continue;
      for (const { name, plus: come, minus: go } of BALANCES) {
        if (!name.test(figure.lead)) continue;
        const [more, less] = [amountsNamed(come, figure, figures), amountsNamed(go, figure, figures)];
        if (more && less) checkBalance(check, figure, more, less);
      }
    }
  }
}
