import type { StyleFile } from "../../workbench/file/workbook-file";

/** Gives every style of an example its index, equal ones the same. */
export class StyleBook {
  readonly styles: StyleFile[] = [];

  index(style: StyleFile): number {
    const text = JSON.stringify(style);
    const known = this.styles.findIndex((each) => JSON.stringify(each) === text);
    return known >= 0 ? known : this.styles.push(style) - 1;
  }
}

const line = { line: "thin", color: "#BFBFBF" } as const;
export const grid = { top: line, bottom: line, left: line, right: line };
export const textFont = { name: "宋体", size: 11 };
