import { PROJECT_TABLE } from "../records/columns/project-columns";
import type { ProjectField, RowSource } from "../records/records";
import { dateExpression } from "../templates/cells/date-cell";
import { quotedText, textExpression } from "../templates/cells/input-cell";
import { factorExpression, moneyExpression } from "../templates/cells/money-cell";
import { figureFormulas } from "../templates/figures/figure-formulas";
import { progressExpression, projectStatus } from "../templates/projects/project-formulas";
import { asInSheet } from "./as-in-sheet";
import { derivedFields } from "./derived-field";
import type { Derivation } from "./derived-field";
import { BLANK } from "./field";
import type { Field, WritingContext } from "./field";
import { historyFigure } from "../templates/history/history-figures";
import { inputFields } from "./input-fields";
import { rankOf, shareOfSum } from "./relative-figures";

const MONEY: readonly ProjectField[] = ["investment", "invested"];
const DATES: readonly ProjectField[] = ["start", "plannedFinish", "actualFinish", "trialProduction"];

const sourceOf = (context: WritingContext): RowSource<ProjectField> | undefined =>
  context.source as RowSource<ProjectField> | undefined;

function writeInput(key: ProjectField): (context: WritingContext) => string {
  return (context) => {
    const source = sourceOf(context);
    if (!source) return BLANK;
    // What is shown is converted, so the unit is the one that it is converted to.
    if (key === "unit") return quotedText(context.moneyUnit);
    if (MONEY.includes(key)) return moneyExpression(source, key, "unit", context.moneyUnit);
    if (DATES.includes(key)) return dateExpression(source, key);
    return key === "progress" ? progressExpression(source) : textExpression(source, key);
  };
}

/** As the built-in sheet writes it. */
function ofSheet(figure: string): (context: WritingContext) => string {
  return ({ at }) => asInSheet((place) => projectStatus(place, figureFormulas("park"))[figure], at);
}

/** What was invested since the end of a period of the history. */
function investedSince(period: "month" | "year"): (context: WritingContext) => string {
  return (context) => {
    const source = sourceOf(context);
    const [year, month] = [context.parameter("year"), context.parameter("month")];
    if (!source || year === undefined || month === undefined) return BLANK;
    const ofLastYear = { year: `${year}-1`, month: "12" };
    const before = historyFigure(context, "project", "invested", ofLastYear);
    const lastMonth = historyFigure(context, "project", "invested", { year, month: `${month}-1` });
    if (!before || !lastMonth) return BLANK;
    const invested = context.at("invested");
    const factor = factorExpression(source, "unit", context.moneyUnit);
    const since = (then: typeof before): string =>
      `IF(OR(${invested}="",${then.count}<>1),"",${invested}-${then.value}*${factor})`;
    const written = period === "year" ? since(before) : `IF(${month}=1,${since(before)},${since(lastMonth)})`;
    return `IF(ISNUMBER(${month}),${written},"")`;
  };
}

const amount = (needs: readonly string[], write: Derivation["write"]): Derivation => ({
  ...{ kind: "amount", unit: "money", needs, write },
});
const rate = (needs: readonly string[], write: Derivation["write"]): Derivation => ({
  ...{ kind: "rate", needs, write },
});

const REPORT_DAY = "parameter.reportDay";

export const PROJECT_FIELDS: readonly Field[] = [
  ...inputFields("project", PROJECT_TABLE.columns, "money", writeInput).map((field) =>
    field.key === "name" ? { ...field, otherNames: [...field.otherNames, "名称"] } : field,
  ),
  ...derivedFields("project", {
    investmentProgress: rate(["investment", "invested"], ofSheet("investmentProgress")),
    remainingInvestment: amount(["investment", "invested"], ({ at }) => {
      const [all, done] = [at("investment"), at("invested")];
      return `IF(OR(${all}="",${done}=""),"",${all}-${done})`;
    }),
    timeProgress: rate(["start", "plannedFinish", "actualFinish", REPORT_DAY], ofSheet("timeProgress")),
    gap: {
      ...{ kind: "points", unit: "个百分点", needs: ["progress", "timeProgress"] },
      write: ofSheet("gap"),
    },
    overdue: {
      ...{ kind: "days", unit: "天", needs: ["plannedFinish", "actualFinish", REPORT_DAY] },
      write: ofSheet("overdue"),
    },
    status: {
      ...{ kind: "text", needs: ["start", "plannedFinish", "actualFinish", "stage", REPORT_DAY] },
      write: ofSheet("status"),
    },
    monthInvested: amount(["invested", "history.invested"], investedSince("month")),
    yearInvested: amount(["invested", "history.invested"], investedSince("year")),
    rank: { kind: "rank", needs: ["investment"], write: rankOf("investment") },
    share: rate(["investment"], shareOfSum("investment")),
  }),
];
