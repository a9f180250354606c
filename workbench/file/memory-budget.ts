import { MEMORY } from "../../opc/limits";
import { WorkbookFileProblem } from "./workbook-file-problem";

type Part = keyof typeof MEMORY.each;

/** What a workbook that is being read will take of the memory when it is open: more than is there is refused before. */
export class MemoryBudget {
  private bytes = 0;
  private readonly counts: Partial<Record<Part, number>> = {};

  add(part: Part, count = 1): void {
    this.bytes += MEMORY.each[part] * count;
    this.counts[part] = (this.counts[part] ?? 0) + count;
    if (this.bytes <= MEMORY.bytes) return;
    throw new WorkbookFileProblem("tooMuchMemory", {
      megabytes: MEMORY.bytes / 2 ** 20,
      cells: this.counts.cell ?? 0,
      rows: this.counts.row ?? 0,
      formulas: (this.counts.formula ?? 0) + (this.counts.uncalculated ?? 0),
      styles: this.counts.style ?? 0,
    });
  }
}
