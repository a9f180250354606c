import { NO, YES } from "../records/yes-no";
import { MONEY_UNITS } from "../records/columns/units";
import { DEFAULT_MONEY_UNIT } from "../records/reading/read-unit";
import { unitFactor } from "../statistics/units";
import { quotedText } from "../templates/cells/input-cell";
import { derivedFields } from "./derived-field";
import { ENTERPRISE_UNIT } from "./enterprise-fields";
import { BLANK } from "./field";
import type { Field, Subject, WritingContext } from "./field";

type Column = (key: string) => string | undefined;

const columnsOf =
  ({ column }: WritingContext, subject: Subject): Column =>
  (key) =>
    column?.(subject, key);

/** A row's weight: what several parks list under one 编号 or name counts once. */
function once(column: Column): string | undefined {
  const [name, id] = [column("name"), column("id")];
  if (name === undefined) return undefined;
  const same = id === undefined ? `${name},${name}&""` : `${name},${name}&"",${id},${id}&""`;
  return `(${name}<>"")/COUNTIFS(${same})`;
}

function countOf(
  subject: Subject,
  more: (column: Column) => string = () => "",
): (context: WritingContext) => string {
  return (context) => {
    const column = columnsOf(context, subject);
    const each = once(column);
    return each === undefined ? BLANK : `SUMPRODUCT(${each}${more(column)})`;
  };
}

/** Enterprises in the register; none is known only where every row says so. */
function countOfRegistered(context: WritingContext): string {
  const column = columnsOf(context, "enterprise");
  const [name, registered] = [column("name"), column("registered")];
  if (name === undefined || registered === undefined) return BLANK;
  const [yes, no] = [YES, NO].map((word) => `COUNTIF(${registered},${quotedText(word)})`);
  const count = countOf("enterprise", () => `*(${registered}=${quotedText(YES)})`)(context);
  return `IF(AND(${yes}=0,${no}<COUNTIF(${name},"?*")),"",${count})`;
}

/**
 * The sum of a column of money, each row converted from its own unit; beside another column over the rows that have a
 * figure in both.
 */
function sumOf(
  subject: Subject,
  key: string,
  unitOf: (context: WritingContext) => string,
  beside?: string,
): (context: WritingContext) => string {
  return (context) => {
    const column = columnsOf(context, subject);
    const [each, money, units] = [once(column), column(key), column("unit")];
    if (each === undefined || money === undefined) return BLANK;
    const factor = (from: string): string => String(unitFactor(from, unitOf(context)) ?? 1).toUpperCase();
    const factors = MONEY_UNITS.map((unit) => {
      const named = `(${units}=${quotedText(unit)})`;
      const holds = unit === DEFAULT_MONEY_UNIT ? `(${named}+(${units}=""))` : named;
      return `${holds}*${factor(unit)}`;
    });
    const weight = units === undefined ? factor(DEFAULT_MONEY_UNIT) : `(${factors.join("+")})`;
    if (beside === undefined) return `IF(COUNT(${money})=0,"",SUMPRODUCT(${each}*${weight},${money}))`;
    const other = column(beside);
    return other === undefined
      ? BLANK
      : `SUMPRODUCT(ISNUMBER(${money})*ISNUMBER(${other})*${each}*${weight},${money})`;
  };
}

/** A ratio of two sums, less what is taken off it, over the rows that have both figures. */
function ratioOf(
  [over, under]: readonly [string, string],
  less: "" | "-1",
  sum: (key: string, beside: string) => (context: WritingContext) => string,
) {
  return (context: WritingContext): string => {
    const [above, below] = [sum(over, under)(context), sum(under, over)(context)];
    return above === BLANK || below === BLANK ? BLANK : `IF(${below}>0,${above}/${below}${less},"")`;
  };
}

const inEnterpriseUnit = (): string => ENTERPRISE_UNIT;
const inMoneyUnit = ({ moneyUnit }: WritingContext): string => moneyUnit;
const enterprises = (key: string, beside?: string) => sumOf("enterprise", key, inEnterpriseUnit, beside);
const projects = (key: string, beside?: string) => sumOf("project", key, inMoneyUnit, beside);

/** What the input tables say of the whole area; what several parks share counts once. */
export const AREA_FIELDS: readonly Field[] = derivedFields("area", {
  indicators: {
    ...{ kind: "count", unit: "项", needs: ["indicator.name"] },
    write: countOf("indicator"),
  },
  enterprises: { kind: "count", unit: "户", needs: ["enterprise.name"], write: countOf("enterprise") },
  registered: {
    ...{ kind: "count", unit: "户", needs: ["enterprise.registered"] },
    write: countOfRegistered,
  },
  projects: { kind: "count", unit: "个", needs: ["project.name"], write: countOf("project") },
  revenue: {
    ...{ kind: "amount", unit: ENTERPRISE_UNIT, needs: ["enterprise.revenue"] },
    write: enterprises("revenue"),
  },
  priorRevenue: {
    ...{ kind: "amount", unit: ENTERPRISE_UNIT, needs: ["enterprise.priorRevenue"] },
    write: enterprises("priorRevenue"),
  },
  growth: {
    ...{ kind: "rate", needs: ["revenue", "priorRevenue"] },
    write: ratioOf(["revenue", "priorRevenue"], "-1", enterprises),
  },
  investment: {
    ...{ kind: "amount", unit: "money", needs: ["project.investment"] },
    write: projects("investment"),
  },
  invested: {
    ...{ kind: "amount", unit: "money", needs: ["project.invested"] },
    write: projects("invested"),
  },
  investmentProgress: {
    ...{ kind: "rate", needs: ["investment", "invested"] },
    write: ratioOf(["invested", "investment"], "", projects),
  },
});
