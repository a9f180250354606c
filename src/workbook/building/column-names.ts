import { sheets } from "../../locales/zh-CN/sheets";
import { plainHeader } from "../../templates/layout/sheet-shape";
import type { SheetPlan, TemplateId } from "../../templates/plan/sheet-plan";
import { rememberText } from "../document-settings";

/**
 * The headings that users gave columns at any build, by the columns' own names: a sheet that was built under one of them is
 * known again after the heading was changed or taken back.
 */
const SETTING = "park.headings";

type Headings = Partial<Record<TemplateId, Record<string, string>>>;

/** What the columns of a plan are called by themselves, the column of keys left out. */
export const columnNames = ({ columns }: SheetPlan): string[] =>
  columns.slice(0, -1).map(({ name = "" }) => name);

/** The column's own name behind a heading as it stands in a sheet. */
export function columnNameOf(template: TemplateId, heading: unknown): string {
  const text = plainHeader(String(heading));
  return ownHeaders(template).has(text) ? text : (remembered()[template]?.[text] ?? text);
}

/** Whether a heading is one that a build of any version or basis writes. */
export function isOwnHeading(template: TemplateId, heading: unknown): boolean {
  return ownHeaders(template).has(columnNameOf(template, heading));
}

function ownHeaders(template: TemplateId): ReadonlySet<string> {
  const months = Array.from({ length: 12 }, (_none, index) => `${index + 1}月`);
  const headers = Object.values<string>(sheets[template].headers).map(plainHeader);
  return new Set(template === "projects" ? [...headers, ...months] : headers);
}

/** Remembers the headings of what was built. */
export async function rememberHeadings(plans: readonly SheetPlan[]): Promise<void> {
  const before = remembered();
  const all: Headings = { ...before };
  for (const plan of plans) {
    const header = plan.rows[plan.freeze.rows - 1]?.cells ?? [];
    const own = columnNames(plan).flatMap((name, index): [string, string][] => {
      // An apostrophe before what would be a formula is not part of the heading.
      const heading = plainHeader(String(header[index] ?? "").replace(/^'/, ""));
      return heading === name ? [] : [[heading, name]];
    });
    if (own.length > 0) all[plan.template] = { ...all[plan.template], ...Object.fromEntries(own) };
  }
  if (JSON.stringify(all) !== JSON.stringify(before)) await rememberText(SETTING, JSON.stringify(all));
}

function remembered(): Headings {
  const text: unknown = Office.context.document.settings.get(SETTING);
  if (typeof text !== "string") return {};
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === "object" ? (value as Headings) : {};
  } catch {
    return {};
  }
}
