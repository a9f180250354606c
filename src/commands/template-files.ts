import { textsIn } from "../locales/texts";
import type { Language } from "../locales/language";
import { exportTemplate, importTemplates } from "../workbook/user-templates/template-files";
import { conductor } from "./conductor";
import { findingText } from "./finding-text";
import { undoWith, unlessChanged } from "./undo";

/** What became of a template's file, in words. */
export interface TemplateFileAnswer {
  message: string;
  problems: string[];
  /** To be handed to the user. */
  file?: Uint8Array;
}

/** A template of the workbook as a file. */
export async function exportTemplateFile(sheet: string, language: Language): Promise<TemplateFileAnswer> {
  const texts = textsIn(language).templateFiles;
  const result = await exportTemplate(sheet);
  if ("file" in result) return { message: texts.exported(sheet), problems: [], file: result.file.bytes };
  return {
    message: texts.notExported,
    problems: result.findings.map((finding) => findingText(finding, language)),
  };
}

/** Puts the templates of a file into the workbook, as a task that can be taken back. */
export async function importTemplateFile(
  bytes: Uint8Array,
  fileName: string,
  language: Language,
): Promise<TemplateFileAnswer> {
  const texts = textsIn(language).templateFiles;
  let problems: string[] = [];
  const result = await conductor.run("generate", async () => {
    const { sheets, findings, undo } = await importTemplates(bytes, fileName);
    if (sheets.length > 0) undoWith(undo && unlessChanged(undo));
    problems = findings.map((finding) => findingText(finding, language));
    return {
      ...{ sheets: sheets.map((name) => ({ name, rows: 0 })), findings, conflicts: [] },
      undoable: sheets.length > 0 && undo !== undefined,
    };
  });
  if ("problem" in result) return { message: texts.notImported, problems };
  const { sheets } = result.outcome;
  return sheets.length === 0
    ? { message: texts.notImported, problems }
    : { message: texts.imported(sheets.map(({ name }) => name).join("、")), problems };
}
