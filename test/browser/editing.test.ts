import {
  closeBrowser,
  describeInBrowser,
  goTo,
  openWorkbench,
  paneFrame,
  type OpenWorkbench,
} from "../support/workbench-page";

jest.setTimeout(400_000);
afterAll(closeBrowser);

/** One cell of each kind in every row: number, text, formula, percent, validated, spilling and spilled, merged, of a table. */
const COLUMNS = ["A", "B", "C", "D", "E", "F", "G", "H", "J"] as const;
const ROWS = 13;
const FRESH = [7, "文字", "=1+1", 0.5, 50, "={1,2}", 2, "合并"] as const;
const row = (...content: unknown[]) => content;
const fresh = (table: unknown) => row(...FRESH, table);
const cleared = row("", "", "", "", "", "", "", "", "");
const fives = row(5, 5, 5, 0.05, 5, 5, 5, 5, 5);
const copies = row(...Array<string>(7).fill("=1+1"), "合并", 4);

interface Case {
  name: string;
  at: number;
  act: (open: OpenWorkbench) => Promise<void>;
  becomes: unknown[];
}

const press = (keys: string) => async (open: OpenWorkbench) => {
  await open.page.keyboard.press(keys);
};
const copyTo = (from: string, to: string, keys: "c" | "x") => async (open: OpenWorkbench) => {
  await goTo(open, from);
  await open.page.keyboard.press(`Control+${keys}`);
  await open.page.waitForTimeout(150);
  await goTo(open, to);
  await open.page.keyboard.press("Control+v");
};
const select = (cells: string, keys: string) => async (open: OpenWorkbench) => {
  await goTo(open, cells);
  await open.page.keyboard.press(keys);
};
const pasteText = (to: string, text: string) => async (open: OpenWorkbench) => {
  await goTo(open, to);
  await open.page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await open.page.keyboard.press("Control+v");
};

/** Each kind holds 38, which stands nowhere else. */
const WITH_38 = [38, "文38字", "=38+1", 0.38, 38, "={38,2}"] as const;

/** Every way to put content into a cell, over every kind of cell: what stands in the row afterwards. */
const CASES: Case[] = [
  { name: "typing over each", at: 2, act: typeFives, becomes: fives },
  {
    name: "undoing what was typed last",
    at: 2,
    act: press("Control+z"),
    becomes: row(...fives.slice(0, 8), 1),
  },
  { name: "doing it again", at: 2, act: press("Control+y"), becomes: fives },
  { name: "deleting", at: 3, act: select("A3:J3", "Delete"), becomes: cleared },
  { name: "undoing the deletion", at: 3, act: press("Control+z"), becomes: fresh(2) },
  { name: "deleting again", at: 3, act: press("Control+y"), becomes: cleared },
  { name: "pasting text from elsewhere", at: 4, act: pasteText("A4", "5\t五\t5\t5%\t5\t5\t5"), becomes: row(5, "五", 5, 0.05, 5, 5, 5, "合并", 3) }, // prettier-ignore
  { name: "undoing the paste", at: 4, act: press("Control+z"), becomes: fresh(3) },
  { name: "pasting a copied formula", at: 5, act: copyTo("C5", "A5:G5", "c"), becomes: copies },
  { name: "undoing the copy", at: 5, act: press("Control+z"), becomes: fresh(4) },
  { name: "copying again", at: 5, act: press("Control+y"), becomes: copies },
  { name: "pasting a whole row", at: 7, act: copyTo("A6:J6", "A7", "c"), becomes: fresh(5) },
  { name: "filling downwards", at: 9, act: select("A8:J9", "Control+d"), becomes: fresh(7) },
  { name: "undoing the fill", at: 9, act: press("Control+z"), becomes: fresh(8) },
  { name: "cutting", at: 10, act: copyTo("A10:E10", "A20", "x"), becomes: row("", "", "", "", "", "={1,2}", 2, "合并", 9) }, // prettier-ignore
  { name: "pasting what was cut", at: 20, act: () => Promise.resolve(), becomes: row(7, "文字", "=1+1", 0.5, 50, "", "", "", "") }, // prettier-ignore
  { name: "undoing the cut", at: 10, act: press("Control+z"), becomes: fresh(9) },
  { name: "replacing", at: 11, act: replaceAll, becomes: row(70, "文字", "=1+1", 0.5, 50, "={1,2}", 2, "合并", 10) }, // prettier-ignore
  { name: "replacing in each kind", at: 12, act: replaceEachKind, becomes: row(41, "文41字", "=41+1", 0.41, 41, "={41,2}", 2, "合41并", 41) }, // prettier-ignore
  {
    name: "undoing what was replaced in each",
    at: 12,
    act: press("Control+z"),
    becomes: row(...WITH_38, 2, "合38并", 38),
  },
  { name: "dragging away", at: 13, act: drag("A13:J13", "A20:J20", "border"), becomes: cleared },
  { name: "dragging to an empty place", at: 20, act: () => Promise.resolve(), becomes: fresh(12) },
  { name: "undoing the drag", at: 20, act: press("Control+z"), becomes: cleared },
  { name: "having what was dragged back", at: 13, act: () => Promise.resolve(), becomes: fresh(12) },
  { name: "dragging again", at: 20, act: press("Control+y"), becomes: fresh(12) },
  { name: "dragging back", at: 13, act: drag("A20:J20", "A13:J13", "border"), becomes: fresh(12) },
  {
    name: "dragging over what is there",
    at: 14,
    act: drag("A13:J13", "A14:J14", "border"),
    becomes: fresh(12),
  },
  { name: "undoing the drag over it", at: 14, act: press("Control+z"), becomes: fresh(13) },
  { name: "dragging the corner", at: 14, act: drag("A13:J13", "A13:J14", "corner"), becomes: fresh(12) },
  { name: "undoing what the corner filled", at: 14, act: press("Control+z"), becomes: fresh(13) },
  { name: "filling by the corner again", at: 14, act: press("Control+y"), becomes: fresh(12) },
];

/** Of the grid's headings, which stand above the first row and before the first column. */
const HEADINGS = { width: 46, height: 20 };
const PIXELS_PER_POINT = 4 / 3;

/** Where cells are on the screen: the grid is drawn on one canvas, and is not scrolled here. */
async function placeOf(open: OpenWorkbench, address: string) {
  const [left, top, width, height] = await paneFrame(open).evaluate(
    (cells) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange(cells);
        range.load("left,top,width,height");
        await context.sync();
        return [range.left, range.top, range.width, range.height] as const;
      }),
    address,
  );
  const canvas = await open.page.locator("canvas[id^=univer-sheet-main-canvas]").boundingBox();
  const x = (canvas?.x ?? 0) + HEADINGS.width + left * PIXELS_PER_POINT;
  const y = (canvas?.y ?? 0) + HEADINGS.height + top * PIXELS_PER_POINT;
  return { x, y, right: x + width * PIXELS_PER_POINT, bottom: y + height * PIXELS_PER_POINT };
}

/** Takes cells by the border below their first, or by the corner at their end, and lets go where they are to be. */
function drag(from: string, to: string, grip: "border" | "corner") {
  return async (open: OpenWorkbench) => {
    const { page } = open;
    await goTo(open, from);
    const [source, target] = [await placeOf(open, from), await placeOf(open, to)];
    const inside = 5;
    const [x, targetX] =
      grip === "border" ? [source.x + inside, target.x + inside] : [source.right, target.right - inside];
    await page.mouse.move(x, source.bottom);
    await page.mouse.down();
    await page.mouse.move((x + targetX) / 2, (source.bottom + target.bottom) / 2, { steps: 3 });
    await page.mouse.move(targetX, target.bottom - inside, { steps: 3 });
    await page.mouse.up();
  };
}

async function replaceEachKind(open: OpenWorkbench): Promise<void> {
  await paneFrame(open).evaluate(
    (content) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A12:F12").formulas = [[...content]];
        sheet.getRange("H12").values = [["合38并"]];
        sheet.getRange("J12").values = [[38]];
        await context.sync();
      }),
    WITH_38,
  );
  await replaceEverywhere(open, "38", "41");
}

async function typeFives(open: OpenWorkbench): Promise<void> {
  await goTo(open, "A2");
  for (const _column of COLUMNS) {
    await open.page.keyboard.type("5");
    await open.page.keyboard.press("Tab");
  }
}

/** Ctrl+F opens the search; here it replaces what only row 11 holds. */
async function replaceAll(open: OpenWorkbench): Promise<void> {
  const { page } = open;
  await goTo(open, "A11");
  await page.keyboard.type("777");
  await page.keyboard.press("Enter");
  await goTo(open, "A11");
  await replaceEverywhere(open, "777", "70");
}

async function replaceEverywhere({ page }: OpenWorkbench, wanted: string, put: string): Promise<void> {
  await page.keyboard.press("Control+h");
  const dialog = page.locator("[data-u-comp=find-replace-dialog]");
  await dialog.getByPlaceholder("输入查找内容").fill(wanted);
  await dialog.getByPlaceholder("输入替换内容").fill(put);
  await dialog.getByRole("button", { name: "查找", exact: true }).click();
  await dialog.getByRole("button", { name: "替换全部" }).click();
  await page.getByRole("button", { name: "确定" }).click();
  await page.keyboard.press("Escape");
}

describeInBrowser("putting content into cells", () => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await openWorkbench({ permissions: ["clipboard-read", "clipboard-write"] });
    await open.page.locator("#file-new").click();
    await open.page.getByText("已新建空白工作簿").waitFor();
    await paneFrame(open).evaluate(
      ([rows, content]) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("Sheet1");
          sheet.getRange(`J1:J${rows + 1}`).values = [["列"], ...Array.from({ length: rows }, (_one, i) => [i + 1])]; // prettier-ignore
          sheet.tables.add(`J1:J${rows + 1}`, true);
          for (let at = 2; at <= rows + 1; at++) {
            sheet.getRange(`A${at}:F${at}`).formulas = [content.slice(0, 6)];
            sheet.getRange(`H${at}`).values = [[content[7] ?? ""]];
            sheet.getRange(`D${at}`).numberFormat = [["0.00%"]];
            sheet.getRange(`E${at}`).dataValidation.rule = {
              decimal: { formula1: 0, formula2: 100, operator: "Between" },
            };
            sheet.getRange(`H${at}:I${at}`).merge();
          }
          await context.sync();
        }),
      [ROWS, [...FRESH]] as const,
    );
  });
  afterAll(() => open.close());

  test.each(CASES)("$name leaves in row $at what a person means", async ({ at, act, becomes }) => {
    await act(open);
    expect(await settled(open, at, becomes)).toEqual(becomes);
    expect(await open.page.locator(".problem").allTextContents()).toEqual([]);
  });

  test("keeps what is typed as fast as may be as it was typed, and brings it back so", async () => {
    const { page } = open;
    await goTo(open, "L2");
    for (const text of ["1/2", "2013-6-30", "12%"]) {
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    }
    const looks = ["m/d", "yyyy-m-d", "0%"];
    expect(await inCells(open, "L2:L4", "numberFormat", looks)).toEqual(looks);
    for (const key of ["z", "z", "z"]) await page.keyboard.press(`Control+${key}`);
    expect(await inCells(open, "L2:L4", "formulas", ["", "", ""])).toEqual(["", "", ""]);
    for (const key of ["y", "y", "y"]) await page.keyboard.press(`Control+${key}`);
    expect(await inCells(open, "L2:L4", "numberFormat", looks)).toEqual(looks);
    // Also where the grid has not been drawn again in between: the second stroke comes in the turn after the first.
    for (const strokes of ["zy", "zzyy", "zzzyyy"]) await pressAtOnce(open, strokes);
    expect(await inCells(open, "L2:L4", "numberFormat", looks)).toEqual(looks);
    expect(await shownIn(open, "L2:L4")).toEqual(["1/2", "2013-6-30", "12%"]);
  });

  test("saves what was typed over a formula, and Tab in a table's last cell adds a row", async () => {
    const { page } = open;
    await goTo(open, `J${ROWS + 1}`);
    await page.keyboard.press("Tab");
    const frame = paneFrame(open);
    const area = () =>
      frame.evaluate(() =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets
            .getItem("Sheet1")
            .tables.getItemAt(0)
            .getRange()
            .load("address");
          await context.sync();
          return range.address;
        }),
      );
    for (let tries = 0; tries < 50 && (await area()) !== `Sheet1!J1:J${ROWS + 2}`; tries++)
      await page.waitForTimeout(100);
    expect(await area()).toBe(`Sheet1!J1:J${ROWS + 2}`);
  });

  test("throws and logs no error on the way", () => {
    expect(open.errors).toEqual([]);
  });
});

/** What stands in the row, once it is what is expected or five seconds have gone. */
async function settled(open: OpenWorkbench, at: number, becomes: unknown[]): Promise<unknown[]> {
  for (let tries = 0; ; tries++) {
    const now = await contentOf(open, at);
    if (tries >= 50 || JSON.stringify(now) === JSON.stringify(becomes)) return now;
    await open.page.waitForTimeout(100);
  }
}

/** What a column of cells has, once it is what is expected or five seconds have gone. */
async function inCells(
  open: OpenWorkbench,
  cells: string,
  what: "formulas" | "numberFormat",
  expected: string[],
): Promise<unknown[]> {
  for (let tries = 0; ; tries++) {
    const now = await paneFrame(open).evaluate(
      ([address, asked]) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem("Sheet1").getRange(address).load(asked);
          await context.sync();
          return range[asked].map(([first]) => first as unknown);
        }),
      [cells, what] as const,
    );
    if (tries >= 50 || JSON.stringify(now) === JSON.stringify(expected)) return now;
    await open.page.waitForTimeout(100);
  }
}

/** Strokes with Ctrl, each in a turn of its own and faster than a hand. */
const pressAtOnce = ({ page }: OpenWorkbench, strokes: string): Promise<void> =>
  page.evaluate(async (keys) => {
    for (const key of keys) {
      const code = key.toUpperCase();
      const stroke = { key, code: `Key${code}`, keyCode: code.charCodeAt(0), ctrlKey: true };
      document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { ...stroke, bubbles: true, cancelable: true }),
      );
      await new Promise((next) => setTimeout(next));
    }
  }, strokes);

/** The texts of the cells as they are displayed. */
const shownIn = (open: OpenWorkbench, cells: string): Promise<string[]> =>
  paneFrame(open).evaluate(
    (address) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange(address).load("text");
        await context.sync();
        return range.text.map(([first]) => first ?? "");
      }),
    cells,
  );

function contentOf(open: OpenWorkbench, at: number): Promise<unknown[]> {
  return paneFrame(open).evaluate(
    ([number, columns]) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const cells = columns.map((column) => sheet.getRange(`${column}${number}`).load("formulas"));
        await context.sync();
        return cells.map(({ formulas }) => formulas[0]?.[0] as unknown);
      }),
    [at, [...COLUMNS]] as const,
  );
}
