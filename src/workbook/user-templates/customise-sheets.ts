import type { Finding } from "../../records/finding";
import { sheets } from "../../locales/zh-CN/sheets";
import type { SheetContents, TemplateId } from "../../templates/plan/sheet-plan";
import { templateOfSheet } from "../../user-templates/built-in-template";
import { writeRows } from "../building/write-rows";
import { planBuild } from "../building/plan-build";
import { forcedFormulaStyle } from "../document-settings";
import { addOwnSheet, ownSheetsSince, queueDeleted } from "../own-sheets";
import { putBackAfter } from "../put-back-failed";
import { historyReading } from "../reading/history-reading";
import { readInputs } from "../reading/read-inputs";
import { RoundTrips } from "../round-trips";
import { runWaiting } from "../run-waiting";
import { recordSheets } from "../undo/left-sheet";
import { removeSheets } from "../undo/remove-sheets";
import { syncWithPages } from "../writing/page-setup";
import { appearanceBytes } from "../writing/payload";
import { temporaryName } from "../writing/temporary-names";
import { queueAppearance } from "../writing/write-plan";

export interface CustomisedOutcome {
  sheets: { name: string; rows: number }[];
  findings: Finding[];
  undo?: () => Promise<Finding[]>;
}

/** Writes built-in sheets out as templates that their user can change; what is filled from one is another sheet. */
export async function customiseSheets(templates: readonly TemplateId[]): Promise<CustomisedOutcome> {
  return Excel.run(async (context) => {
    const { workbook } = context;
    const trips = new RoundTrips(context);
    const { inventory, ...inputs } = await readInputs(trips, historyReading(trips));
    const { plans, findings } = planBuild(
      { ...inputs, inventory },
      { style: forcedFormulaStyle(), templates },
    );
    const taken = inventory.sheets.map(({ name }) => name);
    const contents = plans.map((plan): SheetContents => {
      const name = freeName(sheets[plan.template].name, taken);
      taken.push(name);
      return templateOfSheet(plan, name);
    });
    const problems = findings.filter(({ severity }) => severity === "error");
    if (contents.length === 0) return { sheets: [], findings: problems };
    try {
      for (const plan of contents) await writeTemplate(trips, workbook, plan, taken);
      workbook.worksheets.getItem(contents[0]?.name ?? "").activate();
      const pages = contents.map(({ name, page }) => ({ sheet: name, page }));
      problems.push(...(await syncWithPages(context, pages, () => trips.sync())));
    } catch (error) {
      await putBackAfter(error, () =>
        runWaiting(async (again) => {
          queueDeleted(again.workbook, await ownSheetsSince(again, inventory.sheets));
          await again.sync();
        }),
      );
    }
    const made = contents.map(({ name }) => name);
    const undo = await recordSheets(made).then(
      (left) => () => removeSheets({ sheets: left, names: [], tables: [] }),
      () => undefined,
    );
    return {
      sheets: contents.map(({ name, rows }) => ({ name, rows: rows.length })),
      findings: problems,
      ...(undo ? { undo } : {}),
    };
  });
}

async function writeTemplate(
  trips: RoundTrips,
  workbook: Excel.Workbook,
  plan: SheetContents,
  taken: readonly string[],
): Promise<void> {
  const sheet = addOwnSheet(workbook, temporaryName(plan.name, taken));
  await writeRows(trips, sheet, plan);
  await trips.makeRoom(appearanceBytes(plan));
  queueAppearance(sheet, plan);
  sheet.name = plan.name;
}

/** 模板_主要经济指标完成情况表_自定; what it makes is called so without 模板_, and is no sheet of ours. */
function freeName(sheet: string, taken: readonly string[]): string {
  const isTaken = (name: string) => taken.some((each) => each.toLowerCase() === name.toLowerCase());
  for (let number = 1; ; number++) {
    const own = `${sheet}_自定${number > 1 ? number : ""}`;
    const name = `模板_${own}`;
    if (!isTaken(name) && !isTaken(own)) return name;
  }
}
