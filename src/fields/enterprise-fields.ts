import { sheets } from "../locales/zh-CN/sheets";
import { ENTERPRISE_TABLE } from "../records/columns/enterprise-columns";
import type { EnterpriseField, RowSource } from "../records/records";
import { wording } from "../locales/zh-CN/wording";
import { DESIGNATED_SIZE_THRESHOLD } from "../statistics/designated-size";
import { quotedText, textExpression } from "../templates/cells/input-cell";
import { factorExpression, moneyExpression } from "../templates/cells/money-cell";
import { standingExpression } from "../templates/enterprises/enterprise-sheet";
import { nextMonthlyFiling, nextYearlyFiling } from "../templates/enterprises/filing-dates";
import { figureFormulas } from "../templates/figures/figure-formulas";
import { growthExpression } from "../templates/indicators/indicator-formulas";
import { derivedFields } from "./derived-field";
import type { Derivation } from "./derived-field";
import { BLANK } from "./field";
import type { Field, WritingContext } from "./field";
import { inputFields } from "./input-fields";
import { monthlyFigures } from "./monthly-figures";
import type { MonthlyFigures } from "./monthly-figures";
import { nativeExpression } from "./native-expression";
import { contributionOf, pullOf, rankOf, shareOfSum } from "./relative-figures";

const words = sheets.enterprises;
/** Money of enterprises is told in the unit of the threshold. */
export const ENTERPRISE_UNIT = words.unit;
const MONEY: readonly EnterpriseField[] = [
  "revenue",
  "priorRevenue",
  "revenueLast12",
  "plannedInvestment",
  "completedInvestment",
];

const sourceOf = (context: WritingContext): RowSource<EnterpriseField> | undefined =>
  context.source as RowSource<EnterpriseField> | undefined;

function writeInput(key: EnterpriseField): (context: WritingContext) => string {
  return (context) => {
    const source = sourceOf(context);
    if (!source) return BLANK;
    // What is shown is converted, so the unit is the one that it is converted to.
    if (key === "unit") return quotedText(ENTERPRISE_UNIT);
    return MONEY.includes(key)
      ? moneyExpression(source, key, "unit", ENTERPRISE_UNIT)
      : textExpression(source, key);
  };
}

function monthly(figure: keyof MonthlyFigures): (context: WritingContext) => string {
  return (context) => {
    const source = sourceOf(context);
    if (!source) return BLANK;
    return monthlyFigures(context, {
      ...{
        kind: "enterprise",
        field: "actual",
        actual: context.at("revenue"),
        prior: context.at("priorRevenue"),
      },
      factor: factorExpression(source, "unit", ENTERPRISE_UNIT),
    })[figure];
  };
}

const amount = (needs: readonly string[], write: Derivation["write"]): Derivation => ({
  ...{ kind: "amount", unit: ENTERPRISE_UNIT, needs, write },
});
const rate = (needs: readonly string[], write: Derivation["write"]): Derivation => ({
  ...{ kind: "rate", needs, write },
});

const HISTORY = "history.actual";
const MONTH = "parameter.month";
const threshold = ({ parameter }: WritingContext): string =>
  parameter("threshold") ?? String(DESIGNATED_SIZE_THRESHOLD);

export const ENTERPRISE_FIELDS: readonly Field[] = [
  ...inputFields("enterprise", ENTERPRISE_TABLE.columns, ENTERPRISE_UNIT, writeInput).map((field) =>
    field.key === "name" ? { ...field, otherNames: [...field.otherNames, "名称"] } : field,
  ),
  ...derivedFields("enterprise", {
    standing: {
      ...{ kind: "text", needs: ["registered"] },
      write: (context) => {
        const source = sourceOf(context);
        return source ? standingExpression(source) : BLANK;
      },
    },
    change: amount(["revenue", "priorRevenue"], ({ at }) => {
      const [now, then] = [at("revenue"), at("priorRevenue")];
      return `IF(OR(${now}="",${then}=""),"",${now}-${then})`;
    }),
    growth: rate(["revenue", "priorRevenue"], ({ at }) =>
      nativeExpression(growthExpression(at("revenue"), at("priorRevenue"), figureFormulas("park"))),
    ),
    distance: amount(["revenueLast12", "standing", "parameter.threshold"], (context) => {
      const last12 = context.at("revenueLast12");
      const least = threshold(context);
      return `IF(OR(${last12}="",${context.at("standing")}=${quotedText(words.registered)}),"",IF(${last12}>=${least},${quotedText(words.reached)},${least}-${last12}))`;
    }),
    size: {
      ...{ kind: "text", needs: ["revenueLast12", "parameter.threshold"] },
      write: (context) => {
        const { reached, notReached } = wording.designatedSize;
        const last12 = context.at("revenueLast12");
        return `IF(${last12}="","",IF(${last12}>=${threshold(context)},${quotedText(reached)},${quotedText(notReached)}))`;
      },
    },
    filing: {
      ...{ kind: "date", needs: ["standing", "newlyBuilt", "parameter.yearlyFiling"] },
      write: ({ at, parameter }) =>
        `IF(${at("standing")}=${quotedText(words.notRegistered)},IF(${at("newlyBuilt")}="是",${nextMonthlyFiling(parameter)},${nextYearlyFiling(parameter)}),"")`,
    },
    investmentProgress: rate(["plannedInvestment", "completedInvestment"], ({ at }) => {
      const [planned, completed] = [at("plannedInvestment"), at("completedInvestment")];
      return `IF(OR(${planned}="",${completed}=""),"",IF(${planned}>0,${completed}/${planned},""))`;
    }),
    previousCumulative: amount([HISTORY, MONTH], monthly("previousCumulative")),
    month: amount(["revenue", HISTORY, MONTH], monthly("month")),
    priorMonth: amount(["priorRevenue", HISTORY, MONTH], monthly("priorMonth")),
    monthGrowth: rate(["revenue", "priorRevenue", HISTORY, MONTH], monthly("monthGrowth")),
    previousMonth: amount([HISTORY, MONTH], monthly("previousMonth")),
    monthOnMonth: rate(["revenue", HISTORY, MONTH], monthly("monthOnMonth")),
    priorYear: amount([HISTORY], monthly("priorYear")),
    priorProgress: rate(["priorRevenue", HISTORY], monthly("priorProgress")),
    rank: { kind: "rank", needs: ["revenue"], write: rankOf("revenue") },
    share: rate(["revenue"], shareOfSum("revenue")),
    contribution: rate(["revenue", "priorRevenue"], contributionOf("revenue", "priorRevenue")),
    pull: {
      ...{ kind: "points", unit: "个百分点", needs: ["revenue", "priorRevenue"] },
      write: pullOf("revenue", "priorRevenue"),
    },
  }),
];
