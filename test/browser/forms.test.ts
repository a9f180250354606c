import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellAddress } from "../../workbench/file/addresses";
import type { CellContent, SheetFile } from "../../workbench/file/workbook-file";
import { writeWorkbookFile } from "../../workbench/file/write-workbook-file";
import { FILLED_FORMS, workbookWithForm, type FilledForm } from "../support/form-files";
import { violations } from "../support/accessibility";
import {
  closeBrowser,
  describeInBrowser,
  openWorkbench,
  paneFrame,
  saveWorkbook,
  type OpenWorkbench,
} from "../support/workbench-page";

jest.setTimeout(180_000);
afterAll(closeBrowser);

/** What stands in a sheet, as far as it is no blank; figures to four decimals. */
function contentsOf({ rows }: Pick<SheetFile, "rows">): [address: string, value: CellContent][] {
  return rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, value = "", formula }): [string, CellContent][] => {
      if (value === "" || value === null)
        return formula === undefined ? [] : [[cellAddress(row, column), ""]];
      return [[cellAddress(row, column), typeof value === "number" ? Number(value.toFixed(4)) : value]];
    }),
  );
}

const area = ({ width, height }: { width: number; height: number }): number => width * height;

/** Pictures of the filled sheets are put here where somebody wants to look at them. */
const PICTURES = process.env.PARK_FORM_PICTURES;

describeInBrowser("a form of a superior office, in the page", () => {
  let open: OpenWorkbench;
  const folder = mkdtempSync(join(tmpdir(), "park-forms-"));
  beforeAll(async () => {
    open = await openWorkbench();
  });
  afterAll(async () => {
    await open.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens the form beside its data, goes to its sheet and to the page that fills it. */
  async function show(given: FilledForm): Promise<SheetFile> {
    const { page, pane } = open;
    const { workbook, sheet } = workbookWithForm(given);
    const path = join(folder, `${given.form}.xlsx`);
    writeFileSync(path, await writeWorkbookFile(workbook));
    const choosing = page.waitForEvent("filechooser");
    await page.locator("#file-open").click();
    await (await choosing).setFiles(path);
    const named = new RegExp(`^${sheet.name}$`);
    const tab = page.locator("[data-u-comp=slide-tab-item]", { hasText: named });
    await tab.click();
    await pane.getByRole("button", { name: "填表", exact: true }).click();
    return sheet;
  }

  it.each(FILLED_FORMS)("$form is recognised, shown and filled from the pane", async (given) => {
    const { page, pane } = open;
    const sheet = await show(given);
    await pane.getByRole("button", { name: "识别当前工作表" }).click();
    await pane.getByText(/^认出\d+个空格/).waitFor();
    expect(await violations(paneFrame(open))).toEqual([]);
    await pane.getByRole("button", { name: "确认填写" }).click();
    await pane.getByRole("region", { name: /已填写/ }).waitFor();
    const { file } = await saveWorkbook(open);
    if (PICTURES) await page.screenshot({ path: join(PICTURES, `${given.form}.png`) });
    const saved = file.sheets.find(({ name }) => name === sheet.name);
    expect(saved?.conditionalFormats).toEqual([]);
    const before = new Map(contentsOf(sheet));
    const added = contentsOf(saved ?? { rows: [] }).filter(
      ([address, value]) => !before.has(address) && value !== "",
    );
    expect(Object.fromEntries(added)).toEqual(given.cells);
  });

  it("leaves no mark on the sheet where its proposal is not taken", async () => {
    const { page, pane } = open;
    const [given] = FILLED_FORMS;
    if (!given) throw new Error("no form");
    await show(given);
    // The cells, of all canvases of the page the widest.
    const boxes = await Promise.all(
      (await page.locator("canvas").all()).map((canvas) => canvas.boundingBox()),
    );
    const clip = boxes.flatMap((box) => box ?? []).sort((one, other) => area(other) - area(one))[0];
    if (!clip) throw new Error("no grid");
    const grid = async (): Promise<string> => (await page.screenshot({ clip })).toString("base64");
    const becomes = async (wanted: (picture: string) => boolean): Promise<boolean> => {
      for (let tries = 0; tries < 40; tries++) {
        if (wanted(await grid())) return true;
        await page.waitForTimeout(250);
      }
      return false;
    };
    await page.waitForTimeout(1500); // the grid draws a moment after the sheet is chosen
    const before = await grid();
    await pane.getByRole("button", { name: "识别当前工作表" }).click();
    await pane.getByText(/^认出\d+个空格/).waitFor();
    expect(await becomes((picture) => picture !== before)).toBe(true);
    await pane.getByRole("button", { name: "不填\uFF0C去掉标记" }).click();
    expect(await becomes((picture) => picture === before)).toBe(true);
  });

  it("throws and logs no error on the way", () => {
    expect(open.errors).toEqual([]);
  });
});
