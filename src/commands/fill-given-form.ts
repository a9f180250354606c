import { readMappings } from "../forms/form-mapping";
import { textsIn } from "../locales/texts";
import type { Language } from "../locales/language";
import type { Finding } from "../records/finding";
import type { CellValue } from "../records/reading/sheet-table";
import { givenForm } from "../workbook/document-settings";
import { rememberForms } from "../workbook/forms/remembered-forms";
import { commandOutcome } from "./command-outcome";
import { fillForm, lastFilled, previewForm } from "./fill-form";
import { findingText } from "./finding-text";

type Told = Finding & { message: string };

export interface FillAnswer {
  message: string;
  sheet?: string;
  cells: { address: string; row: string; column: string; field: string; value: CellValue; format?: string }[];
  findings: Told[];
  problem?: { kind: string; detail?: string };
}

/** Fills the form that a caller without a pane named: what the pane does after 确认填写. */
export async function fillGivenForm(language: Language): Promise<FillAnswer> {
  const texts = textsIn(language).forms;
  const tell = (finding: Finding): Told => ({ ...finding, message: findingText(finding, language) });
  const refused = (findings: Finding[]): FillAnswer => ({
    ...{ message: findings.map(tell)[0]?.message ?? texts.nothing, cells: [], findings: findings.map(tell) },
    problem: { kind: findings[0]?.kind ?? "formNothing" },
  });
  const { sheet, style, mapping } = givenForm();
  if (mapping !== undefined) {
    const mappings = readMappings(mapping);
    if (!mappings) return refused([{ severity: "error", kind: "formBadMapping", parameters: {} }]);
    await rememberForms(mappings);
  }
  const preview = await previewForm(sheet === undefined ? {} : { sheet });
  if (Array.isArray(preview)) return refused(preview);
  const outcome = commandOutcome(await fillForm(preview, style), language);
  if (outcome.problem)
    return { message: outcome.message, cells: [], findings: [], problem: { kind: outcome.problem.kind } };
  const values = new Map(lastFilled.map(({ address, value }) => [address, value]));
  const cells = preview.plan.cells
    .filter(({ address }) => values.has(address))
    .map(({ address, row, column, field, format }) => ({
      ...{ address, row, column, field, value: values.get(address) ?? "" },
      ...(format === undefined ? {} : { format }),
    }));
  const filled = cells.filter(({ value }) => value !== "").length;
  return {
    message: filled > 0 ? texts.filled(filled) : texts.nothing,
    sheet: preview.sheet,
    cells,
    findings: outcome.findings,
    ...(cells.length > 0 ? {} : { problem: { kind: "formNothing" } }),
  };
}
