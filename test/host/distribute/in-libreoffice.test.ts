/**
 * In an Excel that gives PARK functions blank cells as blanks: where they come as 0, an unfilled month of the plan cannot be
 * told from a planned 0, and what is native says #N/A for it.
 *
 * @jest-environment-options {"profile": "web"}
 */
import { readFileSync } from "fs";
import path from "path";
import { cellAddress } from "../../../src/formulas/a1";
import { buildSheets } from "../../../src/workbook/build-sheets";
import { distribute } from "../../../src/workbook/distribute/distribute";
import { restoreDistribution } from "../../../src/workbook/distribute/restore-distribution";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import { writeWorkbookFile } from "../../../workbench/file/write-workbook-file";
import { findLibreOffice, recalculatedFile } from "../../support/libreoffice";
import { differences, shown } from "./shown-cells";
import { USER_FORMULAS, USER_INPUTS, USER_NAMES, USER_TABLE } from "./user-sheet";

const program = findLibreOffice();
const examples = path.join(__dirname, "../../../examples");
const RESULTS = 16;

async function addUserSheet(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("自用");
    for (const [address, content] of Object.entries(USER_INPUTS)) {
      sheet.getRange(address).formulas = [[content]];
    }
    for (const [name, formula] of Object.entries(USER_NAMES)) context.workbook.names.add(name, formula);
    const table = context.workbook.worksheets.add("自用表格");
    table.getRange("A1:E4").formulas = USER_TABLE.contents.map((line) => [...line]);
    table.tables.add("A1:E4", true).name = USER_TABLE.name;
    // Written anew now that the columns have names.
    table.getRange("A1:E4").formulas = USER_TABLE.contents.map((line) => [...line]);
    USER_TABLE.beside.forEach((formula, index) => {
      table.getRange(`G${index + 1}`).formulas = [[formula]];
    });
    let row = 1;
    for (const { formula, fills = [1, 1] } of USER_FORMULAS) {
      sheet.getRange(cellAddress(row, RESULTS)).formulas = [[formula]];
      row += fills[0] + 1;
    }
    await context.sync();
  });
}

const title = `a distribution copy in LibreOffice${program === undefined ? " (skipped: soffice is not installed)" : ""}`;
(program === undefined ? describe.skip : describe)(title, () => {
  it.each(["seed-2013H1", "four-parks"])(
    "shows in every cell of %s what the workbook showed, and comes back as it was",
    async (example) => {
      await workbench.openWorkbook(
        await readWorkbookFile(readFileSync(path.join(examples, `${example}.xlsx`))),
      );
      await buildSheets({ style: "park" });
      await addUserSheet();
      const before = await workbench.host.settledSave();
      const outcome = await distribute();
      expect(outcome.findings.filter(({ severity }) => severity !== "hint")).toEqual([]);
      expect(outcome.done).toBe(true);
      const bytes = await writeWorkbookFile(await workbench.host.settledSave());
      const recalculated = await readWorkbookFile(recalculatedFile(program ?? "", bytes));
      expect(differences(shown(before), shown(recalculated))).toEqual([]);
      await restoreDistribution();
      expect(await workbench.host.settledSave()).toEqual(before);
    },
    300_000,
  );
});
