import { readParameters } from "../../templates/parameters/read-parameters";
import type { SheetPlan, TemplateId } from "../../templates/plan/sheet-plan";
import { planBuild } from "./plan-build";
import type { Build, BuildRequest, PlanInputs } from "./plan-build";

/** What each sheet is built with, as a short text for each. */
export type Signatures = Partial<Record<TemplateId, string>>;

/** Of all sheets that can be planned from the inputs, by whichever formulas they are written. */
export function signaturesOf(inputs: PlanInputs, build: Build, request: BuildRequest = {}): Signatures {
  const isWhole = build.style === "native" && request.templates === undefined;
  const plans = isWhole
    ? build.plans
    : planBuild(inputs, { ...request, templates: undefined, style: "native" }).plans;
  const style = inputs.parameters ? readParameters(inputs.parameters).parameters.style : "native";
  return Object.fromEntries(plans.map((plan) => [plan.template, signatureOf(plan, style)]));
}

function signatureOf({ rows, formats, leftOut, charts, page }: SheetPlan, style: string): string {
  const looks = formats.flatMap(({ block, numberFormat }) => (numberFormat ? [[block, numberFormat]] : []));
  const drawn = charts.map(({ title, series }) => [title, series.map(({ name, values }) => [name, values])]);
  return hash(
    JSON.stringify([style, rows.map(({ cells, key }) => [cells, key]), looks, leftOut, drawn, page.footer]),
  );
}

const { imul } = Math;
const PRIMES = [0x9e3779b1, 0x85ebca6b] as const;

/** Two 32-bit FNV-like sums: enough to tell that a text changed. */
function hash(text: string): string {
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    one = imul(one ^ code, PRIMES[0]);
    other = imul(other ^ code, PRIMES[1]) ^ (one >>> 15);
  }
  return (one >>> 0).toString(36) + (other >>> 0).toString(36);
}
