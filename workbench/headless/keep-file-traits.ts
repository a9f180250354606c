import type { WorkbookFile } from "../file/workbook-file";

/** What the host has no use for and the input file stated: the standard font and the standard sizes of its sheets. */
export function keepFileTraits(saved: WorkbookFile, input: WorkbookFile): WorkbookFile {
  return {
    ...saved,
    ...(input.standardFont ? { standardFont: input.standardFont } : {}),
    sheets: saved.sheets.map((sheet) => {
      const before = input.sheets.find(({ name }) => name === sheet.name);
      return {
        ...sheet,
        ...(before?.standardWidth === undefined ? {} : { standardWidth: before.standardWidth }),
        ...(before?.standardHeight === undefined ? {} : { standardHeight: before.standardHeight }),
      };
    }),
  };
}
