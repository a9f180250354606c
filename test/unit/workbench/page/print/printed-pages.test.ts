import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import type { SheetFile } from "../../../../../workbench/file/workbook-file";
import { headerFooterText } from "../../../../../workbench/page/client/print/header-footer";
import { printedPages, total } from "../../../../../workbench/page/client/print/printed-pages";

/** A sheet of rows of 15 points and columns of 48, all filled. */
function sheetOf(rows: number, columns: number, more: Partial<SheetFile> = {}): SheetFile {
  return {
    name: "表",
    visibility: "Visible",
    showGridlines: true,
    columns: [],
    rows: Array.from({ length: rows }, (_row, row) => ({
      row,
      cells: Array.from({ length: columns }, (_cell, column) => ({ column, value: 1 })),
    })),
    merges: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    notes: [],
    ...more,
  };
}

const rowsOf = (sheet: SheetFile) =>
  printedPages(sheet).pages.map(({ rows }) =>
    rows.map(({ index, repeated }) => (repeated ? `${index}*` : index)),
  );

describe("A sheet as pages of paper", () => {
  it("fills a page of A4 between its margins before it begins the next", () => {
    const { pages, paper, scale } = printedPages(sheetOf(60, 3));
    expect({ paper, scale }).toMatchObject({ paper: { width: 595.28, height: 841.89 }, scale: 1 });
    expect(pages.map(({ rows }) => rows.length)).toEqual([48, 12]);
  });

  it("is one page wide where that is asked for, however many columns it has", () => {
    const sheet = sheetOf(2, 40, {
      pageLayout: { orientation: "landscape", zoom: { fitWidth: 1, fitHeight: 0 } },
    });
    const { pages, scale, paper, margins } = printedPages(sheet);
    expect(pages).toHaveLength(1);
    expect(total(pages[0]?.columns ?? []) * scale).toBeLessThanOrEqual(
      paper.width - margins.left - margins.right,
    );
    expect(scale).toBe(0.38);
  });

  it("puts columns that do not fit on pages of their own where no width is asked for", () => {
    expect(printedPages(sheetOf(1, 12)).pages.map(({ columns }) => columns.length)).toEqual([10, 2]);
  });

  it("begins a page where a break is, and repeats the title rows on every page but their own", () => {
    const sheet = sheetOf(6, 1, { pageLayout: { titleRows: "$1:$2" }, pageBreaks: { rows: [3, 5] } });
    expect(rowsOf(sheet)).toEqual([
      [0, 1, 2],
      ["0*", "1*", 3, 4],
      ["0*", "1*", 5],
    ]);
  });

  it("prints no more than its print area, and nothing that is hidden", () => {
    const sheet = sheetOf(5, 5, {
      pageLayout: { printArea: "B2:D4" },
      columns: [{ from: 2, to: 2, hidden: true }],
    });
    sheet.rows[2] = { row: 2, hidden: true, cells: [] };
    const [page] = printedPages(sheet).pages;
    expect(page?.rows.map(({ index }) => index)).toEqual([1, 3]);
    expect(page?.columns.map(({ index }) => index)).toEqual([1, 3]);
  });

  it("has no page where nothing stands in it", () => {
    expect(printedPages(sheetOf(0, 0)).pages).toEqual([]);
  });

  it("takes paper as it lies, A3 as large as it is", () => {
    const { paper } = printedPages(sheetOf(1, 1, { pageLayout: { paper: "A3", orientation: "landscape" } }));
    expect(paper).toEqual({ page: "a3-landscape", width: 1190.55, height: 841.89 });
  });

  it("has a page rule of its own for each paper that it knows, and A4 for one that it does not", () => {
    const styles = readFileSync("workbench/page/client/page.css", "utf8");
    for (const paper of ["A3", "A4", "A5", "B4", "B5", "Letter", "Legal", "Tabloid"])
      for (const orientation of ["portrait", "landscape"] as const) {
        const { page } = printedPages(sheetOf(1, 1, { pageLayout: { paper, orientation } })).paper;
        expect(page).toBe(`${paper.toLowerCase()}-${orientation}`);
        expect(styles).toContain(`@page ${page} {`);
      }
    expect(printedPages(sheetOf(1, 1, { pageLayout: { paper: "Esheet" } })).paper.page).toBe("a4-portrait");
  });

  it("prints every row once and in order, whatever the breaks, and nothing beyond the paper", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 }),
        fc.array(fc.integer({ min: 1, max: 59 })),
        fc.integer({ min: 0, max: 4 }),
        (heights, breaks, titles) => {
          const sheet = sheetOf(heights.length, 1, {
            pageBreaks: { rows: breaks },
            pageLayout: titles > 0 && titles <= heights.length ? { titleRows: `$1:$${titles}` } : {},
          });
          sheet.rows.forEach((row, index) => (row.height = heights[index]));
          const { pages, paper, margins } = printedPages(sheet);
          const own = pages.map(({ rows }) => rows.filter(({ repeated }) => !repeated));
          expect(own.flat().map(({ index }) => index)).toEqual(heights.map((_height, index) => index));
          for (const [at, { rows }] of pages.entries())
            if ((own[at]?.length ?? 0) > 1)
              expect(total(rows)).toBeLessThanOrEqual(paper.height - margins.top - margins.bottom + 0.1);
        },
      ),
    );
  });
});

describe("A header or footer", () => {
  const facts = { page: 2, pages: 3, sheet: "主要指标", file: "七月.xlsx", date: "2013/7/1", time: "9:30" };
  it.each([
    ["第&P页，共&N页", "第2页，共3页"],
    ['&"宋体,常规"&9&A', "主要指标"],
    ["&K00-024&F &D &T", "七月.xlsx 2013/7/1 9:30"],
    ["甲&&乙&B丙", "甲&乙丙"],
    [undefined, ""],
  ])("that holds %p is printed as %p", (code, text) => {
    expect(headerFooterText(code, facts)).toBe(text);
  });
});
