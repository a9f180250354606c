/**
 * Draws assets/*.png: `npx tsx scripts/draw-icons.ts [path of a Chromium or Chrome]`.
 * Every icon is drawn on a grid of 16 units whose lines are moved to whole pixels for each size, so that edges are
 * sharp at 16, 20 and 24 pixels too. Colours are those of Office's Monoline icons, which stand on a light and on a dark
 * ribbon.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const STORE_SIZES = [...RIBBON_SIZES, 128];

const ink = "#3A3A38";
const paper = "#FAFAFA";
const grey = "#797774";
const blue = "#1E8BCD";
const paleBlue = "#83BEEC";
const green = "#309048";
const paleGreen = "#A1DDAA";
const red = "#C8312A";
const brand = "#0F6E6A";
const brandLight = "#CBEFEA";
const sun = "#FFC94D";

/** Shapes on the pixel grid of one size. Lengths are given in units of 1/16 of the icon. */
class Grid {
  private readonly shapes: string[] = [];
  readonly stroke: number;

  constructor(readonly size: number) {
    this.stroke = Math.max(1, Math.round(size / 20));
  }

  at(units: number): number {
    return Math.round((units * this.size) / 16);
  }

  /** A filled box whose edges are whole pixels. */
  box(x: number, y: number, width: number, height: number, fill: string, radius = 0): this {
    const left = this.at(x);
    const top = this.at(y);
    const right = Math.max(left + 1, this.at(x + width));
    const bottom = Math.max(top + 1, this.at(y + height));
    this.shapes.push(
      `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" rx="${(radius * this.size) / 16}" fill="${fill}"/>`,
    );
    return this;
  }

  /** An outlined box: the line lies inside the edges, on whole pixels. */
  frame(x: number, y: number, width: number, height: number, fill: string, line: string, radius = 0): this {
    const inset = this.stroke / 2;
    const left = this.at(x) + inset;
    const top = this.at(y) + inset;
    const right = this.at(x + width) - inset;
    const bottom = this.at(y + height) - inset;
    this.shapes.push(
      `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" rx="${(radius * this.size) / 16}" fill="${fill}" stroke="${line}" stroke-width="${this.stroke}"/>`,
    );
    return this;
  }

  /** A horizontal line of one stroke, its top edge on a whole pixel. */
  rule(x: number, y: number, width: number, color: string): this {
    const left = this.at(x);
    this.shapes.push(
      `<rect x="${left}" y="${this.at(y)}" width="${this.at(x + width) - left}" height="${this.stroke}" fill="${color}"/>`,
    );
    return this;
  }

  post(x: number, y: number, height: number, color: string): this {
    const top = this.at(y);
    this.shapes.push(
      `<rect x="${this.at(x)}" y="${top}" width="${this.stroke}" height="${this.at(y + height) - top}" fill="${color}"/>`,
    );
    return this;
  }

  /** A free shape in units, with a halo of paper where it lies over other shapes. */
  path(d: string, fill: string, halo?: string): this {
    const scale = this.size / 16;
    const outline = halo
      ? ` stroke="${halo}" stroke-width="${2.2}" stroke-linejoin="round" paint-order="stroke"`
      : "";
    this.shapes.push(`<path transform="scale(${scale})" d="${d}" fill="${fill}"${outline}/>`);
    return this;
  }

  pen(d: string, color: string, width: number): this {
    const scale = this.size / 16;
    this.shapes.push(
      `<path transform="scale(${scale})" d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`,
    );
    return this;
  }

  disc(x: number, y: number, radius: number, fill: string, halo?: string): this {
    const scale = this.size / 16;
    const outline = halo ? ` stroke="${halo}" stroke-width="1.6" paint-order="stroke"` : "";
    this.shapes.push(
      `<circle transform="scale(${scale})" cx="${x}" cy="${y}" r="${radius}" fill="${fill}"${outline}/>`,
    );
    return this;
  }

  svg(): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${this.size}" height="${this.size}" viewBox="0 0 ${this.size} ${this.size}">${this.shapes.join("")}</svg>`;
  }
}

/** A table of three columns with a coloured header, the sign of a generated sheet. */
function sheet(grid: Grid): Grid {
  grid.box(1, 2, 14, 12, paper).box(1, 2, 14, 3, paleGreen);
  grid.rule(1, 8, 14, grey).rule(1, 11, 14, grey).post(5, 5, 9, grey).post(10, 5, 9, grey);
  return grid.rule(1, 5, 14, ink).frame(1, 2, 14, 12, "none", ink);
}

function page(grid: Grid): Grid {
  return grid.frame(2, 1, 12, 14, paper, ink);
}

const icons: Record<string, { sizes: number[]; draw: (grid: Grid) => Grid }> = {
  /** The add-in: bars that rise to the line of the schedule. */
  park: {
    sizes: STORE_SIZES,
    draw: (grid) =>
      grid
        .box(0, 0, 16, 16, brand, 3)
        .box(3, 9, 2, 4, brandLight)
        .box(7, 6, 2, 7, brandLight)
        .box(11, 3, 2, 10, "#FFFFFF")
        .rule(2, 7, 12, sun),
  },
  pane: {
    sizes: RIBBON_SIZES,
    draw: (grid) =>
      grid
        .box(1, 2, 14, 12, paper)
        .box(9, 4, 6, 10, paleBlue)
        .rule(1, 4, 14, ink)
        .post(9, 4, 10, ink)
        .frame(1, 2, 14, 12, "none", ink)
        .rule(3, 7, 4, grey)
        .rule(3, 9, 4, grey)
        .rule(3, 11, 3, grey)
        .rule(11, 7, 2, blue)
        .rule(11, 9, 2, blue),
  },
  generate: {
    sizes: RIBBON_SIZES,
    draw: (grid) =>
      sheet(grid).path(
        "M12.2 6.2 L7.9 11.6 H10.6 L9.6 15.8 L14.6 9.9 H11.7 L13.4 6.2 Z",
        "#D48314",
        "#FFF3D6",
      ),
  },
  check: {
    sizes: RIBBON_SIZES,
    draw: (grid) =>
      sheet(grid).disc(11.2, 11.2, 4.2, green, paper).pen("M9.3 11.3 L10.7 12.7 L13.2 9.9", "#FFFFFF", 1.3),
  },
  report: {
    sizes: RIBBON_SIZES,
    draw: (grid) =>
      page(grid)
        .rule(5, 4, 6, red)
        .rule(4, 6, 8, grey)
        .rule(4, 8, 8, grey)
        .box(4, 11, 2, 2, paleBlue)
        .box(7, 10, 2, 3, blue)
        .box(10, 9.5, 2, 3.5, paleBlue),
  },
  distribute: {
    sizes: RIBBON_SIZES,
    draw: (grid) => sheet(grid).path("M11.4 6.3 L15.6 10.5 L11.4 14.7 V12.2 H6.6 V8.8 H11.4 Z", blue, paper),
  },
};

async function draw(): Promise<void> {
  const browser = await chromium.launch({ executablePath: process.argv[2] ?? "chromium" });
  const tab = await browser.newPage({ deviceScaleFactor: 1 });
  mkdirSync("assets", { recursive: true });
  for (const [name, icon] of Object.entries(icons)) {
    for (const size of icon.sizes) {
      await tab.setViewportSize({ width: size, height: size });
      await tab.setContent(`<style>*{margin:0}svg{display:block}</style>${icon.draw(new Grid(size)).svg()}`);
      writeFileSync(join("assets", `${name}-${size}.png`), await tab.screenshot({ omitBackground: true }));
    }
  }
  await browser.close();
}

void draw();
