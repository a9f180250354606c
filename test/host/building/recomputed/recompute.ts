/**
 * The three sheets worked out from the input rows with no code of the add-in: what domain.md says, in plain arithmetic.
 * Each row by its name (and its number among rows of that name), each figure by the start of its column's header.
 */
import { converted, growthCell, isNumber, parksOf, ranksOf, sumOf } from "./workbook-case";
import type { Row, WorkbookCase } from "./workbook-case";
import type { Figures } from "../../support/input-workbook";

export interface ExpectedRow {
  name: string;
  nth: number;
  cells: Row;
}

export interface Circumstances {
  month: number;
  /** T */
  schedule: number;
  reportDay: number;
}

class Rows {
  readonly rows: ExpectedRow[] = [];
  private readonly seen = new Map<string, number>();

  add(name: string, cells: Row): void {
    const nth = this.seen.get(name) ?? 0;
    this.seen.set(name, nth + 1);
    this.rows.push({ name, nth, cells });
  }
}

function indicatorCells(row: Figures, { month, schedule }: Circumstances): Row {
  const revised =
    isNumber(row.revisedTarget) && row.revisedTarget > 0 && Number(row.revisedFrom ?? 0) <= month;
  const stated = revised ? row.revisedTarget : row.target;
  const target = isNumber(stated) && stated > 0 ? stated : "";
  const { actual = "", prior = "", priorGrowth = "", publishedGrowth, publishedGrowthGap } = row;
  const growth = publishedGrowth ?? growthCell(actual, prior);
  const measured = isNumber(actual) && isNumber(target);
  const progress = measured ? actual / target : "";
  const gap = isNumber(progress) ? 100 * (progress - schedule) : "";
  const pace = measured ? (target - actual) / (12 - month) : "";
  const done = measured && actual >= target;
  return {
    年度目标: target,
    本期累计: actual,
    去年同期: prior,
    同比增减: isNumber(actual) && isNumber(prior) ? actual - prior : "",
    同比增长: growth,
    去年同期增幅: priorGrowth,
    增幅变化:
      publishedGrowthGap ?? (isNumber(growth) && isNumber(priorGrowth) ? 100 * (growth - priorGrowth) : ""),
    占年目标: progress,
    序时进度: isNumber(target) ? schedule : "",
    差欠: gap,
    欠账: measured ? actual - target * schedule : "",
    后续月均: !measured ? "" : done ? "已完成" : month === 12 ? "年底" : pace,
    追赶倍数: measured && !done && month < 12 && actual > 0 ? Number(pace) / (actual / month) : "",
    状态: !isNumber(gap) ? "" : gap > 1e-9 ? "超序时" : gap < -1e-9 ? "差欠序时" : "达到序时",
  };
}

export function expectedIndicators(given: WorkbookCase, at: Circumstances): ExpectedRow[] {
  const rows = new Rows();
  const parks = parksOf(given.parameters);
  if (parks.length < 2) {
    for (const row of given.indicators) rows.add(String(row.name), indicatorCells(row, at));
    return rows.rows;
  }
  for (const name of new Set(given.indicators.map((row) => String(row.name)))) {
    const own = parks.flatMap((park) =>
      given.indicators.filter((row) => row.name === name && row.park === park),
    );
    const cells = own.map((row) => indicatorCells(row, at));
    const ranks = ranksOf(cells.map((each) => each["占年目标"] ?? ""));
    cells.forEach((each, index) =>
      rows.add(name, { 园区: String(own[index]?.park), ...each, 位次: ranks[index] ?? "" }),
    );
    if (own.length < 2) continue;
    const unit = String(own[0]?.unit);
    const total = (header: string): number | "" => {
      const amounts = own.map((row, index) => converted(cells[index]?.[header], String(row.unit), unit));
      return amounts.every(isNumber) ? sumOf(amounts) : "";
    };
    const sums: Figures = { target: total("年度目标"), actual: total("本期累计"), prior: total("去年同期") };
    rows.add(name, { 园区: "合计", ...indicatorCells(sums, at), 位次: "" });
  }
  return rows.rows;
}

const TAGS = [
  "扩建升级",
  "增资扩股",
  "达产达标",
  "新投产进规模",
  "规下转规上",
  "申报规上",
  "停产",
  "搬迁/退企还城",
];

interface Shared {
  row: Figures;
  parks: string[];
}

/** Rows of one 编号 are one thing; without a 编号 those of one name are. */
function shared(rows: readonly Figures[], parks: readonly string[]): Shared[] {
  const found: Shared[] = [];
  for (const row of rows) {
    if (parks.length > 1 && row.park !== undefined && !parks.includes(String(row.park))) continue;
    const known = found.find(({ row: other }) =>
      row.id === undefined ? other.id === undefined && other.name === row.name : other.id === row.id,
    );
    if (known) known.parks.push(String(row.park));
    else found.push({ row, parks: row.park === undefined ? [] : [String(row.park)] });
  }
  const place = ({ parks: own }: Shared) => {
    const index = parks.indexOf(own[0] ?? "");
    return index < 0 ? parks.length : index;
  };
  return parks.length > 1 ? found.sort((one, other) => place(one) - place(other)) : found;
}

const MONEY = {
  主营业务收入: "revenue",
  去年同期: "priorRevenue",
  近12个月: "revenueLast12",
  计划投资: "plannedInvestment",
  完成投资: "completedInvestment",
};

const amount = (row: Figures, field: string, unit: string): number | "" =>
  converted(row[field], String(row.unit ?? "万元"), unit);

function enterpriseSums(rows: readonly Figures[]): Row {
  const cells: Row = Object.fromEntries(
    Object.entries(MONEY).map(([header, field]) => [
      header,
      sumOf(rows.map((row) => amount(row, field, "万元"))),
    ]),
  );
  const [revenue, prior] = pairedSums(rows, "revenue", "priorRevenue", "万元");
  const [completed, planned] = pairedSums(rows, "completedInvestment", "plannedInvestment", "万元");
  return { ...cells, 同比增长: growthCell(revenue, prior), 投资进度: share(completed, planned) };
}

/** Sums that are set against each other: over the rows that have both figures. */
function pairedSums(rows: readonly Figures[], one: string, other: string, unit: string): (number | "")[] {
  const both = rows.filter((row) => isNumber(amount(row, one, unit)) && isNumber(amount(row, other, unit)));
  return [one, other].map((field) => sumOf(both.map((row) => amount(row, field, unit))));
}

function share(part: number | "" | undefined, whole: number | "" | undefined): number | "" {
  return isNumber(part) && isNumber(whole) && whole > 0 ? part / whole : "";
}

function filingOf(row: Figures, reached: boolean, threshold: Figures, reportDay: number): number | "" {
  const tags = String(row.tags ?? "");
  if (row.registered !== "否" || !(reached || /新投产进规模|规下转规上|申报规上/.test(tags))) return "";
  const date = new Date((reportDay - 25_569) * 86_400_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const serial = (ms: number) => ms / 86_400_000 + 25_569;
  const last = (ahead: number) => new Date(Date.UTC(year, month + ahead + 1, 0)).getUTCDate();
  if (row.newlyBuilt === "是") {
    const wanted = Number(threshold.monthlyFilingDay ?? 15);
    const inMonth = (ahead: number) => serial(Date.UTC(year, month + ahead, Math.min(wanted, last(ahead))));
    return reportDay <= inMonth(0) ? inMonth(0) : inMonth(1);
  }
  const typed = threshold.yearlyFiling;
  const base = isNumber(typed) ? new Date((typed - 25_569) * 86_400_000) : new Date(Date.UTC(year, 11, 10));
  if (serial(base.getTime()) >= reportDay) return serial(base.getTime());
  const inYear = (each: number) => serial(Date.UTC(each, base.getUTCMonth(), base.getUTCDate()));
  return inYear(year) >= reportDay ? inYear(year) : inYear(year + 1);
}

export function expectedEnterprises(
  given: WorkbookCase,
  at: Circumstances,
): { rows: ExpectedRow[]; texts: string[] } {
  const rows = new Rows();
  const parks = parksOf(given.parameters);
  const all = shared(given.enterprises, parks);
  const threshold = Number(given.parameters.threshold ?? 2000);
  const counted = new Set<Shared>();
  const tagsOf = ({ row }: Shared) =>
    String(row.tags ?? "")
      .split("、")
      .filter((tag) => TAGS.includes(tag));
  for (const tag of [...TAGS, ""]) {
    const members = all.filter((each) =>
      tag === "" ? tagsOf(each).length === 0 : tagsOf(each).includes(tag),
    );
    if (members.length === 0) continue;
    const title = tag === "" ? "其他企业" : tag;
    rows.add(`${title}\uFF08${members.length}户\uFF09`, enterpriseSums(members.map(({ row }) => row)));
    for (const each of members) {
      const { row } = each;
      const last12 = amount(row, "revenueLast12", "万元");
      const reached = isNumber(last12) && last12 >= threshold && row.registered !== "是";
      rows.add(String(row.name), {
        ...enterpriseSums([row]),
        "规上/规下": row.registered === "是" ? "规上" : row.registered === "否" ? "规下" : "",
        距规上门槛:
          !isNumber(last12) || row.registered === "是" ? "" : reached ? "已达门槛" : threshold - last12,
        申报截止: filingOf(row, reached, given.parameters, at.reportDay),
        计入: counted.has(each) ? "重复" : "合计",
      });
      counted.add(each);
    }
  }
  if (parks.length > 1) {
    const of = (park: string) => all.filter((each) => each.parks.includes(park)).map(({ row }) => row);
    const sums = parks.map((park) => enterpriseSums(of(park)));
    const ranks = ranksOf(sums.map((each) => each["主营业务收入"] ?? ""));
    parks.forEach((park, index) =>
      rows.add(`${park}小计\uFF08${of(park).length}户\uFF09`, { ...sums[index], 位次: ranks[index] ?? "" }),
    );
  }
  rows.add(`合计\uFF08${all.length}户\uFF09`, enterpriseSums(all.map(({ row }) => row)));

  const has = (tag: string) => all.filter((each) => tagsOf(each).includes(tag));
  const applying = all.filter(
    (each) => /规下转规上|申报规上/.test(tagsOf(each).join()) && each.row.registered !== "是",
  ).length;
  const registered = all.filter(({ row }) => row.registered === "是").length;
  const [existing, filed] = [
    Number(given.parameters.registeredCount ?? registered),
    Number(given.parameters.applyingCount ?? applying),
  ];
  const stopped = has("停产");
  const known = stopped.filter(({ row }) => isNumber(row.priorRevenue)).map(({ row }) => row);
  const lost =
    Number(sumOf(known.map((row) => amount(row, "priorRevenue", "万元")))) -
    Number(sumOf(known.map((row) => amount(row, "revenue", "万元"))) || 0);
  // None is known only where every row says so.
  const allStand = all.every(({ row }) => row.registered === "是" || row.registered === "否");
  const isRegisteredKnown = given.parameters.registeredCount !== undefined || registered > 0 || allStand;
  const areTagged = all.some((each) => tagsOf(each).some((tag) => tag !== ""));
  const mayApply = all.some((each) => /规下转规上|申报规上/.test(tagsOf(each).join()));
  const areApplyingKnown =
    given.parameters.applyingCount !== undefined ||
    mayApply ||
    (allStand && (areTagged || registered === all.length));
  const stoppedText =
    known.length === 0
      ? "没有停产企业的同期数"
      : `停产企业比去年同期${lost < 0 ? "增加" : "减少"}${Math.abs(lost).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}万元`;
  const texts = [
    ...(isRegisteredKnown && areApplyingKnown ? [`预计年底${existing + filed}户`] : []),
    ...(stopped.length > 0 ? [stoppedText] : []),
  ];
  return { rows: rows.rows, texts };
}

const LAST = 1 / 86_400_000;

function projectCells(row: Figures, unit: string, reportDay: number): Row {
  const [start, planned, finish] = [row.start, row.plannedFinish, row.actualFinish];
  const investment = amount(row, "investment", unit);
  const invested = amount(row, "invested", unit);
  const isFinished = isNumber(finish) && finish <= reportDay;
  const time =
    !isNumber(start) || !isNumber(planned)
      ? ""
      : isFinished
        ? 1
        : planned > start
          ? Math.max(0, Math.min(1, (reportDay - start) / (planned - start)))
          : planned === start
            ? Number(reportDay >= start)
            : "";
  const begun = isNumber(start) ? start <= reportDay : row.stage === "开工" || row.stage === "在建";
  const status = isFinished
    ? "竣工"
    : !isNumber(planned)
      ? ""
      : planned < reportDay
        ? "逾期"
        : !begun
          ? "未开工"
          : planned - reportDay <= 30 + LAST
            ? "临期"
            : "正常";
  const until = isFinished ? finish : reportDay;
  return {
    总投资: investment,
    完成投资: invested,
    投资进度: isNumber(investment) && isNumber(invested) && investment > 0 ? invested / investment : "",
    形象进度: row.progress ?? "",
    时间进度: time,
    差距: isNumber(row.progress) && isNumber(time) ? 100 * (row.progress - time) : "",
    逾期天数: isNumber(planned) ? Math.max(0, until - planned) : "",
    状态: status,
  };
}

function projectSums(rows: readonly Figures[], unit: string): Row {
  const total = (field: string) => sumOf(rows.map((row) => amount(row, field, unit)));
  const [investment, invested] = [total("investment"), total("invested")];
  const [part, whole] = pairedSums(rows, "invested", "investment", unit);
  return { 总投资: investment, 完成投资: invested, 投资进度: share(part, whole) };
}

export function expectedProjects(
  given: WorkbookCase,
  { reportDay }: Circumstances,
): { rows: ExpectedRow[]; texts: string[] } {
  const rows = new Rows();
  const unit = String(given.parameters.moneyUnit ?? "亿元");
  const parks = parksOf(given.parameters);
  const all = shared(given.projects, parks);
  for (const kind of new Set(all.map(({ row }) => String(row.kind ?? "其他")))) {
    const members = all.filter(({ row }) => String(row.kind ?? "其他") === kind).map(({ row }) => row);
    rows.add(`${kind}\uFF08${members.length}个\uFF09`, projectSums(members, unit));
    for (const row of members) rows.add(String(row.name), projectCells(row, unit, reportDay));
  }
  if (parks.length > 1) {
    const of = (park: string) => all.filter((each) => each.parks.includes(park)).map(({ row }) => row);
    const sums = parks.map((park) => projectSums(of(park), unit));
    const ranks = ranksOf(sums.map((each) => each["总投资"] ?? ""));
    parks.forEach((park, index) =>
      rows.add(`${park}小计\uFF08${of(park).length}个\uFF09`, { ...sums[index], 位次: ranks[index] ?? "" }),
    );
  }
  rows.add(
    `合计\uFF08${all.length}个\uFF09`,
    projectSums(
      all.map(({ row }) => row),
      unit,
    ),
  );

  const year = new Date((reportDay - 25_569) * 86_400_000).getUTCFullYear();
  const newYear = Date.UTC(year, 0, 1) / 86_400_000 + 25_569;
  const named = (field: string) =>
    all.filter(({ row }) => isNumber(row[field]) && row[field] >= newYear && row[field] <= reportDay).length;
  const count = (label: string, stated: unknown, field: string): string => {
    const of = named(field);
    // What nobody dates and nobody states is not told.
    if (!isNumber(stated) && !all.some(({ row }) => isNumber(row[field]))) return "";
    if (!isNumber(stated)) return `${label}\uFF1A${of}个\uFF08按列名项目\uFF09`;
    return stated >= of
      ? `${label}\uFF1A${stated}个\uFF08列名${of}个\uFF0C未列名${stated - of}个\uFF09`
      : `${label}\uFF1A${stated}个\uFF08列名${of}个\uFF0C多于上报数\uFF0C请核对\uFF09`;
  };
  const { startedCount, finishedCount, trialCount } = given.parameters;
  const texts = [
    count("新增开工", startedCount, "start"),
    count("竣工", finishedCount, "actualFinish"),
    count("试投产", trialCount, "trialProduction"),
  ];
  return { rows: rows.rows, texts };
}
