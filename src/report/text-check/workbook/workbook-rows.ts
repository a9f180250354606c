import type { CellPlace } from "../../../records/finding";
import type { EnterpriseRecord, ProjectRecord, RowSource } from "../../../records/records";
import type { Figure } from "../figure";
import { exactly, minus, over, scaled, type Interval } from "../interval";
import { startOf } from "../reading/start-of";
import { unitNamed } from "../reading/units-in-text";
import { asTyped, isOfWorkbookPeriod, type WorkbookFigures, type WorkbookValue } from "./workbook-figures";

/** What the rows of projects and enterprises, and the stated counts, give for a figure of the text. */
function placeOf<Field extends string>(source: RowSource<Field>, field: Field): CellPlace | undefined {
  const address = source.cells[field];
  return address ? { sheet: source.sheet, address } : undefined;
}

function amount(value: number | undefined, unit: string): Interval | undefined {
  const scale = unitNamed(unit)?.scale;
  return value === undefined || scale === undefined ? undefined : scaled(asTyped(value), scale);
}

/** Rows whose name stands for one thing: 光电 of two parks may be two companies, one 编号 in both is shared by them. */
function unique<Row extends { name: string; id?: string }>(rows: readonly Row[]): Row[] {
  return rows.filter((row, at) => {
    const same = rows.filter(({ name }) => name === row.name);
    const one = same.length === 1 || (row.id !== undefined && same.every(({ id }) => id === row.id));
    return row.name.length > 2 && one && rows.findIndex(({ name }) => name === row.name) === at;
  });
}

function longest<Row extends { name: string }>(rows: Row[]): Row | undefined {
  return rows.sort((a, b) => b.name.length - a.name.length)[0];
}

/** The project that a statement names last before a figure, and the words between. */
function projectBefore(
  figure: Figure,
  text: string,
  projects: readonly ProjectRecord[],
): { project: ProjectRecord; between: string } | undefined {
  const from = startOf(text, figure.from, "。\n;");
  const before = text.slice(from, figure.from);
  const ends = unique(projects)
    .filter(({ name }) => before.includes(name))
    .map((project) => ({ project, end: before.lastIndexOf(project.name) + project.name.length }))
    .sort((a, b) => b.end - a.end || b.project.name.length - a.project.name.length);
  const last = ends[0];
  return last && { project: last.project, between: before.slice(last.end) };
}

const TOTAL = /^(?:项目|工程)?(?:\([^)]*\))?[,:]?(?:计划|概算|项目)?总投资额?(?:为|达|约)?$/;
const INVESTED = /(?:已|累计)(?:累计)?完成投资(?:额)?(?:为|达)?$/;
const PERIOD = /今年|本年|当年|月|季度|上半年|全年/;
const OTHER_THING = /[,;](?!总投资|占地|其中)[^,;]{0,20}(?:项目|工程)/;
const PROGRESS = /完成了?(?:形象进度|工程形象进度)?([^,。\d]{0,8}?)(?:工程)?(?:总量|工程量|进度)?的?$/;

/** 投资1.2亿元的综合污水处理厂, 快速通道总投资1500万元, 已完成土建工程的80%. */
export function fromProject(
  figure: Figure,
  text: string,
  workbook: WorkbookFigures,
): WorkbookValue | undefined {
  const projects = workbook.projects ?? [];
  if (figure.approximate || figure.base !== "") return undefined;
  if (figure.measure === "investment" && figure.unit.family === "元") {
    const words = text.slice(figure.to, figure.clauseTo);
    const named = longest(
      projects.filter(({ name, investment }) => investment !== undefined && words.startsWith(`的${name}`)),
    );
    if (named) return given(amount(named.investment, named.unit), named, "investment");
  }
  const near = projectBefore(figure, text, projects);
  if (!near || OTHER_THING.test(near.between)) return undefined;
  const { project, between } = near;
  if (figure.unit.family === "元") {
    if (TOTAL.test(between)) return given(amount(project.investment, project.unit), project, "investment");
    if (INVESTED.test(between) && !PERIOD.test(between))
      return given(amount(project.invested, project.unit), project, "invested");
  }
  const part = figure.unit.kind === "percent" ? PROGRESS.exec(figure.lead)?.[1] : undefined;
  const basis = project.progressBasis ?? "";
  if (part === undefined || project.progress === undefined || /投资|任务|计划/.test(figure.lead))
    return undefined;
  const same =
    part !== "" && basis !== ""
      ? part.includes(basis) || basis.includes(part)
      : part === "" && /^(?:整体|)$/.test(basis);
  const percent = Number((100 * project.progress).toPrecision(12));
  return same ? given(exactly(percent), project, "progress") : undefined;
}

function given<Field extends string>(
  value: Interval | undefined,
  row: { name: string; source: RowSource<Field> },
  field: Field,
): WorkbookValue | undefined {
  return value && { value, copied: true, place: placeOf(row.source, field), name: row.name };
}

const REVENUE = /^(?:公司|企业)?(?:实现|完成)?(?:主营业务|营业|销售|主营)收入$/;

/** 鑫旺金属主营业务收入25600万元: the enterprise that the subject begins with. */
export function fromEnterprise(figure: Figure, workbook: WorkbookFigures): WorkbookValue | undefined {
  const { measure, region } = figure;
  const subject = region + (figure.subject ?? "");
  if (figure.approximate || figure.base !== "" || !isOfWorkbookPeriod(figure, workbook)) return undefined;
  const named = longest(
    unique<EnterpriseRecord>(workbook.enterprises ?? []).filter(
      ({ name }) => subject.startsWith(name) && REVENUE.test(subject.slice(name.length)),
    ),
  );
  if (!named) return undefined;
  const [revenue, prior] = [amount(named.revenue, named.unit), amount(named.priorRevenue, named.unit)];
  if (measure === "actual") return given(revenue, named, "revenue");
  if (measure === "prior") return given(prior, named, "priorRevenue");
  if (!revenue || !prior || prior.lo <= 0) return undefined;
  const ratio = over(revenue, prior);
  const value =
    measure === "change"
      ? minus(revenue, prior)
      : measure === "growth" && ratio
        ? scaled(minus(ratio, exactly(1)), 100)
        : undefined;
  return value && { value, copied: false, place: placeOf(named.source, "revenue"), name: named.name };
}

const SOME_ONLY =
  /其中|亿元|万元|计划|拟|预计|力争|全市|全省|累计|重大|工业|目标|任务|下半年|[二三四]季度|\d月份/;

/** 竣工9个，试投产8个 behind 新增开工项目11个 */
const BARE_COUNT = /^(?:新增)?(?:开工|竣工|试?投产)\d+个$/;

/** 新增开工项目…等11个项目, 竣工项目8个: a stated count whose label the clause names alone. */
export function fromCount(
  figure: Figure,
  text: string,
  workbook: WorkbookFigures,
): WorkbookValue | undefined {
  if (figure.unit.family !== "家" || figure.approximate || !isOfWorkbookPeriod(figure, workbook))
    return undefined;
  const clause = text.slice(figure.clauseFrom, figure.clauseTo);
  const sentence = text.slice(startOf(text, figure.from, "。"), figure.clauseTo);
  const ofProjects =
    clause.includes("项目") || (/开工项目|竣工项目|投产项目/.test(sentence) && BARE_COUNT.test(clause));
  if (!ofProjects || SOME_ONLY.test(clause.replace(/、[^、]*/g, ""))) return undefined;
  const core = (label: string): string => label.replace(/^新增|项目|[个数]$/g, "");
  const named = (workbook.counts ?? []).filter(({ label }) =>
    new RegExp(`${core(label)}(?:的)?(?:项目|\\d)`).test(clause),
  );
  const chosen = named.filter(
    (count) => !named.some((other) => other !== count && core(other.label).includes(core(count.label))),
  );
  const only = chosen.length === 1 ? chosen[0] : undefined;
  return only && { value: exactly(only.value), copied: true, place: only.place, name: only.label };
}
