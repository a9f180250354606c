import type { SheetPlan, TemplateId } from "../../templates/plan/sheet-plan";
import { readParameters } from "../../templates/parameters/read-parameters";
import type { ParameterUpdate } from "../../templates/parameters/parameter-updates";
import { rememberText } from "../document-settings";
import type { Inputs } from "../reading/read-inputs";
import { planBuild } from "./plan-build";
import type { Build, BuildRequest } from "./plan-build";

/**
 * What each sheet was built with, as a short text for each: formulas follow the figures of the input tables and of 参数,
 * but units, titles, decimals, notes, rows and their places are written at a build. Where a build would write something
 * else by now, the sheet tells something that is no longer so.
 */
const SETTING = "park.built";

type Signatures = Partial<Record<TemplateId, string>>;

/** Of all sheets that can be planned from the inputs, by whichever formulas they are written. */
export function signaturesOf(inputs: Inputs, build: Build, request: BuildRequest = {}): Signatures {
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

/** Remembers what the sheets of a build were built with. */
export async function rememberBuilt(signatures: Signatures, built: readonly TemplateId[]): Promise<void> {
  const now = { ...remembered() };
  for (const template of built) now[template] = signatures[template];
  await rememberText(SETTING, JSON.stringify(now));
}

/** A sheet that an older version built, or none: nothing is remembered of it. */
export const isUnremembered = (template: TemplateId): boolean => remembered()[template] === undefined;

/** The sheets that a build would write otherwise by now. One that an older version built tells nothing. */
export function builtOtherwise(inputs: Inputs, build: Build): ReadonlySet<TemplateId> {
  const before = remembered();
  const signatures = signaturesOf(inputs, build);
  const isMended = build.updates.some(mendsEntry);
  return new Set(
    (Object.keys(before) as TemplateId[]).filter(
      (template) =>
        signatures[template] !== undefined && (isMended || signatures[template] !== before[template]),
    ),
  );
}

/** The formulas read an entry of 参数 that a build would put right first, such as a month that is not the period's. */
const mendsEntry = ({ before }: ParameterUpdate): boolean => before !== "" && !String(before).startsWith("=");

function remembered(): Signatures {
  const text: unknown = Office.context.document.settings.get(SETTING);
  if (typeof text !== "string") return {};
  try {
    const entries = Object.entries((JSON.parse(text) ?? {}) as Record<string, unknown>);
    return Object.fromEntries(entries.filter(([, each]) => typeof each === "string"));
  } catch {
    return {};
  }
}

const PRIMES = [0x9e3779b1, 0x85ebca6b] as const;

/** Two 32-bit FNV-like sums: enough to tell that a text changed. */
function hash(text: string): string {
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, PRIMES[0]);
    other = Math.imul(other ^ code, PRIMES[1]) ^ (one >>> 15);
  }
  return (one >>> 0).toString(36) + (other >>> 0).toString(36);
}
