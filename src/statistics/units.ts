/** Units of money by their worth in 元. */
const MONEY: Record<string, number> = {
  元: 1,
  千元: 1e3,
  万元: 1e4,
  十万元: 1e5,
  百万元: 1e6,
  千万元: 1e7,
  亿元: 1e8,
  十亿元: 1e9,
  万: 1e4,
  亿: 1e8,
};
const PEOPLE: Record<string, number> = { 人: 1, 万人: 1e4 };
const WEIGHT: Record<string, number> = { 吨: 1, 万吨: 1e4 };
const AREA: Record<string, number> = { 平方米: 1, "㎡": 1, 万平方米: 1e4, 亩: 2000 / 3 };
const FAMILIES = [MONEY, PEOPLE, WEIGHT, AREA];

/** The factor that turns a figure in `from` into one in `to`; undefined where they measure different things. */
export function unitFactor(from: string, to: string): number | undefined {
  if (from === to) return 1;
  const family = FAMILIES.find((units) => from in units && to in units);
  return family ? (family[from] ?? 1) / (family[to] ?? 1) : undefined;
}

/** An amount told in another unit, without the digits that binary fractions add (0.07 亿元 are 700 万元). */
export function inUnit(amount: number, from: string, to: string): number | undefined {
  const factor = unitFactor(from, to);
  return factor === undefined ? undefined : Number((amount * factor).toPrecision(15));
}

export function isMoneyUnit(unit: string): boolean {
  return unit in MONEY;
}

/** Units that are counted: whole numbers without decimals, in sheets as in sentences. */
export const COUNT_UNITS = ["人", "名", "户", "家", "个", "套", "次", "项", "件", "台", "辆", "条", "座", "栋", "宗"] as const; // prettier-ignore
const COUNTED: ReadonlySet<string> = new Set(COUNT_UNITS);

export function isCountUnit(unit: string): boolean {
  return COUNTED.has(unit.trim());
}

const KNOWN = new Set([
  ...FAMILIES.flatMap((family) => Object.keys(family)),
  ...COUNTED,
  "万美元",
  "亿美元",
  "美元",
  "%",
  "千瓦时",
  "万千瓦时",
  "亿千瓦时",
  "公里",
  "吨标准煤",
  "万吨标准煤",
  "公顷",
]);

export function isKnownUnit(unit: string): boolean {
  return KNOWN.has(unit);
}
