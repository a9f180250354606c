import type { PageText } from "../../../locales/page";

const LARGEST = 50 * 1024 * 1024;

/** Why a file that a person chose cannot be a workbook, in words; undefined where it may be one. */
export function fileProblem(file: { name: string; size: number }, text: PageText): string | undefined {
  if (!/\.xls[xm]$/i.test(file.name)) return text.problem.wrongType(file.name);
  if (file.size > LARGEST) return text.problem.tooLarge(file.name);
  return undefined;
}
