import { MAIN, type Kind, type Typed } from "./package";

const METADATA = `<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

const v = (cell: string, value: number): string => `<c r="${cell}"><v>${value}</v></c>`;
const t = (cell: string, text: string): string => `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`;
const f = (cell: string, formula: string, value: number | string): string =>
  `<c r="${cell}"${typeof value === "string" ? ' t="str"' : ""}><f>${formula}</f><v>${value}</v></c>`;
/** Rows of their cells' text, from the first on. */
const rows = (...lines: string[]): string => lines.map((cells, index) => `<row r="${index + 1}">${cells}</row>`).join(""); // prettier-ignore
const on = (name: string, lines: string[], typed: Typed, more: Kind = {}): Kind => ({
  ...more,
  sheets: { [name]: { xml: `<sheetData>${rows(...lines)}</sheetData>` }, ...more.sheets },
  typed,
});
const month = (value: number) => ({ xml: `<sheetData>${rows("", v("A2", 0) + v("B2", value))}</sheetData>` });

/** Formulas with the results that Excel stored; what stands at A1 is typed over. */
export const FORMULA_KINDS: Record<string, Kind> = {
  "shared formulas": on("共享", [`${v("A1", 2)}<c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>4</v></c>`, `${v("A2", 3)}<c r="B2"><f t="shared" si="0"/><v>6</v></c>`], { cell: "A1", value: 5, shows: { B1: 10, B2: 6 } }),
  "array formulas of the old kind": on("数组", [`${v("A1", 2)}<c r="B1"><f t="array" ref="B1:B2">A1:A2*10</f><v>20</v></c><c r="C1"><f t="array" ref="C1">SUM(A1:A2*A1:A2)</f><v>13</v></c>`, `${v("A2", 3)}${v("B2", 30)}`], { cell: "A1", value: 5, shows: { B1: 50, B2: 30, C1: 34 } }),
  "dynamic arrays": on("动态", [`${v("A1", 2)}<c r="B1" cm="1"><f t="array" ref="B1:B2">A1:A2*10</f><v>20</v></c>`, `${v("A2", 3)}${v("B2", 30)}`], { cell: "A1", value: 5, shows: { B1: 50, B2: 30 } }, { parts: { "xl/metadata.xml": METADATA }, book: [["metadata", "sheetMetadata", "metadata.xml"]] }),
  "implicit intersection where no mark of an array stands": on("隐式", [v("A1", 2) + f("B1", "A:A*10", 20) + f("C1", "VLOOKUP(A:A,A1:B2,2,0)", 20), v("A2", 3) + f("B2", "A1:A9*10", 30)], { cell: "A1", value: 5, shows: { B1: 50, B2: 30, C1: 50 } }),
  "the mark of a single value": on("单值", [v("A1", 2) + f("B1", "_xlfn.SINGLE(A1:A2)*10", 20), v("A2", 3) + f("B2", "SUM(_xlfn.SINGLE(A1:A9),1)", 4)], { cell: "A1", value: 5, shows: { B1: 50, B2: 4 } }),
  "data tables (what-if)": on("模拟", [v("A1", 2) + f("B1", "A1*3", 6), `${v("A2", 10)}<c r="B2"><f t="dataTable" ref="B2:B3" dt2D="0" dtr="0" r1="A1" ca="1"/><v>30</v></c>`, `${v("A3", 20)}${v("B3", 60)}${f("C3", "B3+1", 61)}`], { cell: "A1", value: 5, shows: { B1: 15, B2: 30, B3: 60, C3: 61 }, outdated: ["B2", "B3", "C3"] }),
  "GETPIVOTDATA": on("取数", [v("A1", 2) + f("B1", 'GETPIVOTDATA("收入",$D$1)', 42) + f("C1", "B1*A1", 84)], { cell: "A1", value: 5, shows: { B1: 42, C1: 210 } }),
  "references over sheets (3-D)": on("汇总", [v("A1", 2) + f("B1", "SUM('1月:3月'!B2)", 60) + f("C1", "B1+A1", 62)], { cell: "A1", value: 5, shows: { B1: 60, C1: 65 } }, { sheets: { "1月": month(10), "2月": month(20), "3月": month(30) } }),
  "INDIRECT over sheets": on("间接", [v("A1", 4) + f("B1", "INDIRECT(A1&amp;\"季!B2\")", 40)], { cell: "A1", value: 5, shows: { B1: 50 } }, { sheets: { "4季": month(40), "5季": month(50) } }),
  "intersections and unions": on("交并", [v("A1", 2) + v("B1", 7) + f("D1", "SUM((A1,B1))", 9) + f("E1", "SUM(A1:B1 B1:B2)", 7)], { cell: "A1", value: 5, shows: { D1: 12, E1: 7 } }),
  "functions that nobody here knows": on("未知函数", [v("A1", 2) + f("B1", "MYMACRO(A1)", 77) + f("C1", "B1*2", 154) + f("D1", "_xlfn.NEUESTES(1)", 8) + f("E1", "A1+1", 3)], { cell: "A1", value: 5, shows: { B1: 77, C1: 154, D1: 8, E1: 6 }, outdated: ["B1", "C1"] }),
  "LET within LET and LAMBDA": on("嵌套", [v("A1", 2) + f("B1", "_xlfn.LET(_xlpm.x,A1,_xlfn.LET(_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y))", 6) + f("C1", "_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)(4)", 5)], { cell: "B2", value: 1, shows: { B1: 6, C1: 5 } }),
  "relative names": on("相对", [v("A1", 2) + f("B1", "左边*10", 20), v("A2", 3) + f("B2", "左边*10", 30)], { cell: "A1", value: 5, shows: { B1: 50, B2: 30 } }, { workbook: { definedNames: '<definedName name="左边">相对!A1048576</definedName>'.replace("A1048576", "XFD1") } }),
  "names of ranges where one cell is meant": on("区名", [v("A1", 2) + f("B1", "数列*10", 20), v("A2", 3) + f("B2", "数列*10", 30), v("A3", 4)], { cell: "A2", value: 5, shows: { B1: 20, B2: 50 } }, { workbook: { definedNames: '<definedName name="数列">区名!$A$1:$A$3</definedName>' } }),
  "names of two meanings, by sheet": on("同名", [v("A1", 2) + f("B1", "基数*A1", 20)], { cell: "A1", value: 5, shows: { B1: 50 } }, { workbook: { definedNames: '<definedName name="基数" localSheetId="{同名}">10</definedName><definedName name="基数">99</definedName>' } }),
  "results that no calculation comes to": on("手改", [v("A1", 2) + f("B1", "1+1", 3) + f("C1", "A2+1", 9) + f("D1", "A1*2", 4)], { cell: "A1", value: 5, shows: { B1: 3, C1: 9, D1: 10 } }),
  "functions that change by themselves": on("易变", [v("A1", 2) + f("B1", "TODAY()", 41455) + f("C1", "RAND()", 0.25) + f("D1", "NOW()", 41455.5)], { cell: "A2", value: 5 }),
  "Chinese and full-width texts in formulas": on("文本", [v("A1", 2) + f("B1", "IF(A1&gt;1,\"是，\"&amp;A2,\"\")", "是，甲") + f("C1", "\"_x000D_\"&amp;A2", "_x005F_x000D_甲"), t("A2", "甲")], { cell: "A1", value: 0, shows: { B1: "" } }),
}; // prettier-ignore
