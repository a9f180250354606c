import { WORKBOOK } from "../../opc/limits";
import { quoteSheet } from "./addresses";
import { seenFormula, storedFormula } from "./formula-text";
import { absoluteArea, absoluteLines, printArea, printTitles } from "./print-names";
import type { NameFile, SheetFile, SheetVisibility, WorkbookFile } from "./workbook-file";
import { WorkbookFileProblem } from "./workbook-file-problem";
import { child, childrenOf, decodeString, element, encodeString, escapeXml, isTrue, numberOf, xmlDeclaration, type XmlElement } from "./xml"; // prettier-ignore

export interface SheetEntry {
  name: string;
  visibility: SheetVisibility;
  relationId: string;
}

export const readSheetEntries = (workbook: XmlElement): SheetEntry[] =>
  childrenOf(child(workbook, "sheets"), "sheet").map(({ attributes }) => ({
    name: attributes["name"] ?? "",
    visibility: attributes["state"] === "hidden" ? "Hidden" : attributes["state"] === "veryHidden" ? "VeryHidden" : "Visible",
    relationId: attributes["r:id"] ?? attributes["id"] ?? "",
  })); // prettier-ignore

export const readActiveTab = (workbook: XmlElement): number =>
  numberOf(child(workbook, "bookViews", "workbookView")?.attributes["activeTab"]) ?? 0;

export const countsFrom1904 = (workbook: XmlElement): boolean =>
  isTrue(child(workbook, "workbookPr")?.attributes["date1904"]);

/** The names of the workbook; those that are part of the page layout go into the sheets. */
export function readNames(workbook: XmlElement, sheetNames: string[], sheets: SheetFile[]): NameFile[] {
  const names: NameFile[] = [];
  const seen = new Set<string>();
  for (const { attributes, text } of childrenOf(child(workbook, "definedNames"), "definedName")) {
    const stored = attributes["name"] ?? "";
    const scope =
      attributes["localSheetId"] === undefined ? undefined : sheetNames[Number(attributes["localSheetId"])];
    if (attributes["localSheetId"] !== undefined && scope === undefined)
      throw new WorkbookFileProblem("brokenPart", {
        part: "xl/workbook.xml",
        detail: `<definedName name="${stored.slice(0, 40)}">`,
      });
    const sheet = sheets.find((each) => each.name === scope);
    if (/^_xlnm\./i.test(stored)) {
      if (sheet) readPrintName(stored.toLowerCase(), text, sheet);
      continue;
    }
    if (/^_xl(fn|pm|udf)/i.test(stored)) continue;
    const key = `${attributes["localSheetId"] ?? ""} ${stored.toLowerCase()}`;
    // Which of two formulas a name stands for cannot be told.
    if (seen.has(key)) throw new WorkbookFileProblem("brokenPart", { part: "xl/workbook.xml", detail: `<definedName name="${stored.slice(0, 40)}">` }); // prettier-ignore
    if (seen.add(key).size > WORKBOOK.names) throw new WorkbookFileProblem("tooMany", { what: "names", limit: WORKBOOK.names }); // prettier-ignore
    const name: NameFile = {
      name: stored,
      refersTo: seenFormula(decodeString(text)),
      visible: !isTrue(attributes["hidden"]),
    };
    if (scope !== undefined) name.scope = scope;
    if (attributes["comment"]) name.comment = decodeString(attributes["comment"]);
    names.push(name);
  }
  return names;
}

function readPrintName(stored: string, refersTo: string, sheet: SheetFile): void {
  if (refersTo.includes("#REF!")) return;
  if (stored === "_xlnm.print_area")
    sheet.pageLayout = { ...sheet.pageLayout, printArea: printArea(refersTo) };
  if (stored !== "_xlnm.print_titles") return;
  const { rows, columns } = printTitles(refersTo);
  sheet.pageLayout = {
    ...sheet.pageLayout,
    ...(rows === undefined ? {} : { titleRows: rows }),
    ...(columns === undefined ? {} : { titleColumns: columns }),
  };
}

/** workbook.xml; the relationship ids are those of the sheets, in order. */
export function workbookXml(
  file: WorkbookFile,
  relationIds: string[],
  activeTab: number,
  fullCalculation = false,
): string {
  const names = definedNames(file);
  return (
    xmlDeclaration +
    element(
      "workbook",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      },
      '<fileVersion appName="xl" lastEdited="7" lowestEdited="7"/>',
      '<workbookPr defaultThemeVersion="164011"/>',
      element("bookViews", {}, element("workbookView", { xWindow: 0, yWindow: 0, windowWidth: 28800, windowHeight: 15000, activeTab: activeTab || undefined })), // prettier-ignore
      element(
        "sheets",
        {},
        ...file.sheets.map((sheet, index) =>
          element("sheet", {
            name: sheet.name,
            sheetId: index + 1,
            state:
              sheet.visibility === "Visible"
                ? undefined
                : sheet.visibility === "Hidden"
                  ? "hidden"
                  : "veryHidden",
            "r:id": relationIds[index],
          }),
        ),
      ),
      names.length > 0 ? element("definedNames", {}, ...names) : "",
      // An identifier of Excel's engine that is current: the cached values are taken as they are.
      element("calcPr", { calcId: 191029, fullCalcOnLoad: fullCalculation ? true : undefined }),
    )
  );
}

export function definedNames(file: WorkbookFile): string[] {
  const own = file.names.map((name) =>
    nameXml(name.name, storedFormula(name.refersTo), {
      localSheetId: name.scope === undefined ? undefined : file.sheets.findIndex((sheet) => sheet.name === name.scope),
      comment: name.comment ? encodeString(name.comment) : undefined,
      hidden: name.visible ? undefined : true,
    }),
  ); // prettier-ignore
  const printed = file.sheets.flatMap((sheet, localSheetId) => {
    const at = quoteSheet(sheet.name);
    const { titleRows, titleColumns, printArea: area } = sheet.pageLayout ?? {};
    const titles = [titleColumns, titleRows].flatMap((lines) =>
      lines ? [`${at}!${absoluteLines(lines)}`] : [],
    );
    return [
      ...(sheet.autoFilter
        ? [
            nameXml("_xlnm._FilterDatabase", `${at}!${absoluteArea(sheet.autoFilter)}`, {
              localSheetId,
              hidden: true,
            }),
          ]
        : []),
      ...(area
        ? [nameXml("_xlnm.Print_Area", area.split(",").map((each) => `${at}!${absoluteArea(each)}`).join(","), { localSheetId })] // prettier-ignore
        : []),
      ...(titles.length > 0 ? [nameXml("_xlnm.Print_Titles", titles.join(","), { localSheetId })] : []),
    ];
  });
  return [...own, ...printed];
}

const nameXml = (
  name: string,
  refersTo: string,
  attributes: { localSheetId?: number; comment?: string; hidden?: boolean },
): string => element("definedName", { name, ...attributes }, escapeXml(encodeString(refersTo)));
