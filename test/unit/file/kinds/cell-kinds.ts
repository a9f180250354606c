import type { Kind } from "./package";

const sheet = (name: string, rows: string, behind = "", before = "", spaces = ""): Pick<Kind, "sheets"> => ({
  sheets: { [name]: { xml: `${before}<sheetData>${rows}</sheetData>${behind}`, spaces } },
});

/** Vertical metrics of Excel 2010 stand in a namespace of their own. */
const DY_DESCENT =
  ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" mc:Ignorable="x14ac"';

/** What stands in cells. */
export const CELL_KINDS: Record<string, Kind> = {
  "rich text, readings, blanks and control characters": sheet(
    "文字",
    '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>2</v></c><c r="C1" t="s"><v>3</v></c><c r="D1" t="s"><v>4</v></c><c r="E1" t="s"><v>5</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><r><t>直接</t></r><r><rPr><i/></rPr><t>写入</t></r></is></c><c r="B2" t="str"><v>字</v></c></row>',
    '<phoneticPr fontId="2" type="noConversion"/>',
  ),
  "a shared text without a number": sheet(
    "无号",
    '<row r="1"><c r="A1" t="s"><v/></c><c r="B1" t="s"/><c r="C1"><v>7</v></c></row>',
  ),
  "numbers, truths, errors and days as they are stored": sheet(
    "数",
    '<row r="1"><c r="A1"><v>1E3</v></c><c r="B1"><v>0.1000</v></c><c r="C1"><v>0.30000000000000004</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="d"><v>2013-06-30T00:00:00</v></c><c r="G1" t="n"><v>-0</v></c><c r="H1"><v>1.7976931348623157E308</v></c></row>',
  ),
  "pattern fills, gradients, diagonal borders and named cell styles": sheet(
    "样式",
    '<row r="1" s="2" customFormat="1" ht="21.75" customHeight="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>2</v></c><c r="C1" s="3"><v>41455</v></c><c r="D1" s="4"><v>0.5</v></c><c r="E1" s="1"/></row>',
    "",
    '<cols><col min="1" max="1" width="20.7109375" style="1" customWidth="1"/><col min="3" max="16384" width="8.5" bestFit="1" collapsed="1"/></cols>',
  ),
  "rows and cells without addresses": sheet(
    "无址",
    '<row><c><v>1</v></c><c t="b"><v>0</v></c></row><row><c><f>A1*2</f><v>2</v></c></row>',
  ),
  "row traits": sheet(
    "行",
    '<row r="1" spans="1:3" thickBot="1" x14ac:dyDescent="0.3"><c r="A1"><v>1</v></c></row><row r="2" hidden="1" outlineLevel="2"/><row r="3" collapsed="1" ph="1"><c r="A3"><v>3</v></c></row>',
    "",
    '<sheetFormatPr baseColWidth="10" defaultColWidth="9.125" defaultRowHeight="15" zeroHeight="1" outlineLevelRow="2"/>',
    DY_DESCENT,
  ),
  "merged cells with texts beneath them": sheet(
    "合并",
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>4</v></c></row>',
    '<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>',
  ),
};
