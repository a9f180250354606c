import { strFromU8, unzipSync } from "fflate";
import { writeWorkbookFile } from "../../../workbench/file/write-workbook-file";
import { descendants, parseXml, type XmlElement } from "../../../workbench/file/xml";
import { sampleWorkbook } from "./sample-workbook";

// The order of elements that the schema (ECMA-376) fixes; Excel repairs a file that has another.
const order: Record<string, string> = {
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations printOptions pageMargins pageSetup headerFooter drawing legacyDrawing tableParts",
  chart: "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
  lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId",
  ser: "idx order tx spPr invertIfNegative marker dPt dLbls trendline errBars cat val xVal yVal bubbleSize bubble3D smooth",
  dLbls: "numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize",
  catAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl",
  valAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit minorUnit",
  scaling: "logBase orientation max min",
  // Axes may stand in any order among themselves.
  plotArea: "layout barChart lineChart areaChart axis",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles",
  font: "b i strike sz u vertAlign color name family",
  dxf: "font numFmt fill alignment border",
  table: "autoFilter tableColumns tableStyleInfo",
  workbook: "fileVersion workbookPr bookViews sheets definedNames calcPr",
};

const partsOfSample = async (): Promise<Map<string, XmlElement>> => {
  const parts = unzipSync(await writeWorkbookFile(sampleWorkbook()));
  return new Map(
    Object.entries(parts)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, parseXml(strFromU8(bytes), name)]),
  );
};

describe("a written file", () => {
  it("has every element in the order of the schema", async () => {
    const checked = new Set<string>();
    for (const [part, root] of await partsOfSample()) {
      for (const element of [root, ...Object.keys(order).flatMap((name) => descendants(root, name))]) {
        const wanted = order[element.name]?.split(" ");
        // A drawing's own <chart> and the colour scheme's <font> are other elements.
        if (!wanted || element.children.length === 0 || part.includes("theme") || part.includes("drawings"))
          continue;
        checked.add(element.name);
        const places = element.children.map(({ name }) =>
          wanted.indexOf(element.name === "plotArea" ? name.replace(/^(cat|val)Ax$/, "axis") : name),
        );
        expect([
          part,
          element.name,
          element.children.filter((_, index) => (places[index] ?? -1) < 0),
        ]).toEqual([part, element.name, []]);
        expect([part, element.name, places]).toEqual([part, element.name, [...places].sort((a, b) => a - b)]);
      }
    }
    expect([...checked].sort()).toEqual(Object.keys(order).sort());
  });

  it("has every part that a relationship points to, a content type for each, and no id twice", async () => {
    const parts = await partsOfSample();
    const types = parts.get("[Content_Types].xml");
    if (!types) throw new Error("no content types");
    const stated = types.children
      .filter(({ name }) => name === "Override")
      .map((each) => each.attributes["PartName"]);
    expect(new Set(stated).size).toBe(stated.length);
    for (const name of stated)
      expect([...parts.keys(), "xl/drawings/vmlDrawing1.vml"]).toContain(name?.slice(1));
    for (const [part, root] of parts) {
      if (!part.endsWith(".rels")) continue;
      const ids = root.children.map(({ attributes }) => attributes["Id"] ?? attributes["id"]);
      expect([part, new Set(ids).size]).toEqual([part, ids.length]);
    }
    const drawing = parts.get("xl/drawings/drawing1.xml");
    const ids = descendants(drawing as XmlElement, "cNvPr").map(({ attributes }) => attributes["id"]);
    expect(ids).toEqual(["2", "3"]);
  });

  it("keeps the type of every formula's value", async () => {
    const sheet = (await partsOfSample()).get("xl/worksheets/sheet1.xml") as XmlElement;
    const types = descendants(sheet, "c")
      .filter((cell) => cell.children.some(({ name }) => name === "f"))
      .map((cell) => [cell.attributes["r"], cell.attributes["t"]]);
    expect(types).toEqual([
      ["B4", undefined],
      ["C4", "e"],
      ["B6", "str"],
      ["D6", undefined],
    ]);
  });

  it("stores PARK functions under the prefix that Excel gives an add-in's", async () => {
    const sheet = (await partsOfSample()).get("xl/worksheets/sheet2.xml") as XmlElement;
    expect(descendants(sheet, "f").map(({ text }) => text)).toContain(
      "_xldudf_PARK_PROGRESS(数据!B2,数据!C2)",
    );
  });
});
