import type { PageLayoutFile } from "./workbook-file";
import { child, element, escapeXml, isTrue, numberOf, type XmlElement } from "./xml";

const POINTS_PER_INCH = 72;

// Excel.PaperType beside the file's paperSize.
const papers: Record<string, number> = {
  Letter: 1,
  LetterSmall: 2,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
  Quatro: 15,
  Paper10x14: 16,
  Paper11x17: 17,
  Note: 18,
};

type Part = keyof NonNullable<PageLayoutFile["headersFooters"]>;
type Side = keyof NonNullable<PageLayoutFile["margins"]>;
const sides: Side[] = ["left", "right", "top", "bottom", "header", "footer"];

/** Excel's own margins, in points, for a side that is not set. */
const usualMargins: Record<Side, number> = {
  left: 50.4,
  right: 50.4,
  top: 54,
  bottom: 54,
  header: 21.6,
  footer: 21.6,
};

/** The page layout but for print area and titles, which are defined names. */
export function readPageLayout(sheet: XmlElement): PageLayoutFile {
  const layout: PageLayoutFile = {};
  const setup = child(sheet, "pageSetup")?.attributes ?? {};
  if (setup["orientation"] === "portrait" || setup["orientation"] === "landscape")
    layout.orientation = setup["orientation"];
  const size = numberOf(setup["paperSize"]);
  const paper = Object.keys(papers).find((name) => papers[name] === size);
  if (paper) layout.paper = paper;
  if (isTrue(setup["blackAndWhite"])) layout.blackAndWhite = true;
  const firstPage = isTrue(setup["useFirstPageNumber"])
    ? (numberOf(setup["firstPageNumber"]) ?? 1)
    : undefined;
  if (firstPage !== undefined) layout.firstPageNumber = firstPage;
  if (isTrue(child(sheet, "sheetPr", "pageSetUpPr")?.attributes["fitToPage"])) {
    const width = numberOf(setup["fitToWidth"]) ?? 1;
    const height = numberOf(setup["fitToHeight"]) ?? 1;
    layout.zoom = {};
    if (width > 0) layout.zoom.fitWidth = width;
    if (height > 0) layout.zoom.fitHeight = height;
  } else {
    const scale = numberOf(setup["scale"]);
    if (scale !== undefined) layout.zoom = { scale };
  }
  const margins = child(sheet, "pageMargins")?.attributes;
  if (margins) {
    const read: NonNullable<PageLayoutFile["margins"]> = {};
    for (const side of sides) {
      const inches = numberOf(margins[side]);
      if (inches === undefined) continue;
      const points = Math.round(inches * POINTS_PER_INCH * 1e6) / 1e6;
      if (points !== usualMargins[side]) read[side] = points;
    }
    if (Object.keys(read).length > 0) layout.margins = read;
  }
  const options = child(sheet, "printOptions")?.attributes ?? {};
  if (isTrue(options["horizontalCentered"])) layout.centerHorizontally = true;
  if (isTrue(options["verticalCentered"])) layout.centerVertically = true;
  if (isTrue(options["gridLines"])) layout.printGridlines = true;
  if (isTrue(options["headings"])) layout.printHeadings = true;
  const texts = {
    ...sections(child(sheet, "headerFooter", "oddHeader")?.text ?? "", "Header"),
    ...sections(child(sheet, "headerFooter", "oddFooter")?.text ?? "", "Footer"),
  };
  if (Object.keys(texts).length > 0) layout.headersFooters = texts;
  return layout;
}

/** "&L…&C…&R…": a text before any mark is in the centre; && is an ampersand and no mark. */
function sections(text: string, place: "Header" | "Footer"): Partial<Record<Part, string>> {
  const found: Partial<Record<Part, string>> = {};
  let part = `center${place}` as Part;
  for (const piece of text.match(/&&|&[LCR]|&|[^&]+/g) ?? []) {
    if (piece === "&L") part = `left${place}` as Part;
    else if (piece === "&C") part = `center${place}` as Part;
    else if (piece === "&R") part = `right${place}` as Part;
    else found[part] = (found[part] ?? "") + piece;
  }
  return found;
}

const joined = (layout: PageLayoutFile, place: "Header" | "Footer"): string =>
  (["left", "center", "right"] as const)
    .map((side) => {
      const text = layout.headersFooters?.[`${side}${place}`];
      return text ? `&${side[0]?.toUpperCase()}${text}` : "";
    })
    .join("");

export const fitsToPage = (layout: PageLayoutFile | undefined): boolean =>
  layout?.zoom !== undefined &&
  layout.zoom.scale === undefined &&
  (layout.zoom.fitWidth !== undefined || layout.zoom.fitHeight !== undefined);

/** printOptions, pageMargins, pageSetup and headerFooter, in the order that a sheet has them. */
export function pageLayoutXml(layout: PageLayoutFile = {}): string {
  const fits = fitsToPage(layout);
  const options = {
    horizontalCentered: layout.centerHorizontally ? true : undefined,
    verticalCentered: layout.centerVertically ? true : undefined,
    headings: layout.printHeadings ? true : undefined,
    gridLines: layout.printGridlines ? true : undefined,
  };
  const margins = Object.fromEntries(
    sides.map((side) => [side, (layout.margins?.[side] ?? usualMargins[side]) / POINTS_PER_INCH]),
  );
  const setup = {
    paperSize: layout.paper === undefined ? undefined : papers[layout.paper],
    scale: layout.zoom?.scale,
    firstPageNumber: layout.firstPageNumber,
    fitToWidth: fits ? (layout.zoom?.fitWidth ?? 0) : undefined,
    fitToHeight: fits ? (layout.zoom?.fitHeight ?? 0) : undefined,
    orientation: layout.orientation,
    blackAndWhite: layout.blackAndWhite ? true : undefined,
    useFirstPageNumber: layout.firstPageNumber === undefined ? undefined : true,
  };
  const header = joined(layout, "Header");
  const footer = joined(layout, "Footer");
  const isSet = (attributes: object): boolean =>
    Object.values(attributes).some((value) => value !== undefined);
  return [
    isSet(options) ? element("printOptions", options) : "",
    element("pageMargins", margins),
    isSet(setup) ? element("pageSetup", setup) : "",
    header || footer
      ? element(
          "headerFooter",
          {},
          header ? `<oddHeader>${escapeXml(header)}</oddHeader>` : "",
          footer ? `<oddFooter>${escapeXml(footer)}</oddFooter>` : "",
        )
      : "",
  ].join("");
}
