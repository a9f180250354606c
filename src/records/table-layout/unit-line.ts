import { unitOf } from "../columns/unit-words";
import type { CellValue } from "../reading/sheet-table";

/** What a line above a table says of its units. */
export interface UnitLine {
  /** The words as they stand. */
  text: string;
  /** The units in them; none where they are not understood. */
  units: string[];
  /** Where it stands in the block that was searched, from 0. */
  row: number;
  column: number;
}

/** "计量单位\uFF1A千元", "(单位:万元、%)", "填报单位\uFF1A某局  单位\uFF1A亿元"; a 填报单位 is an office. */
const STATED =
  /(?:^|[\s(;,。])(?:计量|金额|货币|数据)?单位[:\s]*([^\s();。]+(?:\s*[、,/和及]\s*[^\s();。]+)*)/g;
const BETWEEN = /[、,/]|和|及/;
/** Words that are meant for a unit of money, whether it is known or not. */
const LIKE_MONEY = /[元圆币]$/;

/** The line nearest above the header that states units; one that is an office's name is none. */
export function unitLineAbove(rows: readonly (readonly CellValue[])[]): UnitLine | undefined {
  for (let row = rows.length - 1; row >= 0; row--) {
    for (const [column, cell] of (rows[row] ?? []).entries()) {
      const stated = unitsStated(String(cell));
      if (stated) return { ...stated, row, column };
    }
  }
  return undefined;
}

function unitsStated(cell: string): Pick<UnitLine, "text" | "units"> | undefined {
  const text = cell.trim();
  const plain = text.normalize("NFKC");
  for (const match of plain.matchAll(STATED)) {
    const words = (match[1] ?? "").split(BETWEEN).filter((word) => word.trim() !== "");
    const units = words.map(unitOf);
    if (units.every((unit) => unit !== undefined)) return { text, units };
    if (words.some((word) => LIKE_MONEY.test(word.trim()))) return { text, units: [] };
  }
  const alone = /^\(.+\)$/.test(plain) ? unitOf(plain) : undefined;
  return alone === undefined ? undefined : { text, units: [alone] };
}
