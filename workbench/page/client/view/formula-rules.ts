import type { Engine, EngineCell } from "../../../engine/engine";
import { parseArea } from "../../../file/addresses";
import type { ConditionalFormatFile, SheetFile, StyleFile, WorkbookFile } from "../../../file/workbook-file";
import { copyFormula } from "../../../host/formulas/shift";
import { smallNumber } from "../../../host/formulas/small-number";
import { rewrite } from "../../../host/formulas/tokens";
import type { RuleStyles } from "./project-workbook";
import { rangesOf } from "./sheet-rules";
import { layStyle } from "./style-book";

/**
 * Decides conditional formats by formula for every cell that they cover. The engine is one of its own, which holds the
 * workbook's values and, on a sheet of its own, the rules' formulas: nothing of it is seen.
 */
export class FormulaRules {
  constructor(private readonly engine: Engine) {}

  async styles(file: WorkbookFile): Promise<RuleStyles> {
    const checks = file.sheets.flatMap((sheet) => checksOf(sheet, file));
    if (checks.length === 0) return new Map();
    const formulas = [...new Set(checks.map(({ formula }) => formula))];
    const truths = await this.evaluate(file, formulas);
    const result: RuleStyles = new Map();
    const stopped = new Set<string>();
    for (const { sheet, row, column, formula, format, stopIfTrue } of checks) {
      const key = `${row},${column}`;
      if (!truths.get(formula) || stopped.has(`${sheet} ${key}`)) continue;
      if (stopIfTrue) stopped.add(`${sheet} ${key}`);
      const cells = result.get(sheet) ?? new Map<string, StyleFile>();
      result.set(sheet, cells);
      // The rules come in the order of their priority: what an earlier one says stands.
      cells.set(key, layStyle(format, cells.get(key) ?? {}));
    }
    return result;
  }

  private async evaluate(file: WorkbookFile, formulas: string[]): Promise<Map<string, boolean>> {
    const scratch = freeName(file);
    const sheets = [...file.sheets.map(({ name }) => name), scratch];
    this.engine.reset(sheets.map((name) => ({ id: name, name })));
    const truths = new Map<string, boolean>();
    this.engine.onResults = (results) => {
      for (const { sheetId, cells } of results) {
        if (sheetId !== scratch) continue;
        for (const { row, value } of cells) truths.set(formulas[row] ?? "", value === true || (typeof value === "number" && value !== 0)); // prettier-ignore
      }
    };
    for (const sheet of file.sheets) this.engine.write(sheet.name, valuesOf(sheet));
    this.engine.write(
      scratch,
      formulas.map((formula, row) => ({ row, column: 0, value: null, formula })),
    );
    await this.engine.calculate();
    return truths;
  }
}

interface Check {
  sheet: string;
  row: number;
  column: number;
  /** As the scratch sheet asks it: sheets named, references moved to the cell. */
  formula: string;
  format: StyleFile;
  stopIfTrue: boolean;
}

function checksOf(sheet: SheetFile, file: WorkbookFile): Check[] {
  const formats = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  return formats.flatMap((format) => {
    const areas = rangesOf(format.ranges);
    const [first] = areas;
    const asked = first && questionOf(format.rule, first);
    if (first === undefined || asked === undefined) return [];
    const named = withSheet(readable(asked.formula, sheet, file), sheet.name);
    const checks: Check[] = [];
    for (const area of areas) {
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const formula = copyFormula(named, row - first.top, column - first.left);
          checks.push({
            sheet: sheet.name,
            row,
            column,
            formula,
            format: asked.format,
            stopIfTrue: format.stopIfTrue,
          });
        }
      }
    }
    return checks;
  });
}

const COMPARISONS: Record<string, string> = {
  equal: "=",
  equalto: "=",
  notequal: "<>",
  notequalto: "<>",
  greaterthan: ">",
  lessthan: "<",
  greaterthanorequal: ">=",
  lessthanorequal: "<=",
};

/** The rule as a formula that is true where its format applies; undefined for rules that Univer draws itself. */
function questionOf(
  rule: ConditionalFormatFile["rule"],
  first: { top: number; left: number },
): { formula: string; format: StyleFile } | undefined {
  const cell = relativeCell(first);
  const bare = (formula: string | undefined) => (formula ?? "").replace(/^=/, "");
  if (rule.type === "custom") return { formula: `=${bare(rule.formula)}`, format: rule.format };
  if (rule.type === "cellValue") {
    const operator = rule.operator.toLowerCase();
    const comparison = COMPARISONS[operator];
    const inside = `AND(${cell}>=${bare(rule.formula1)},${cell}<=${bare(rule.formula2)})`;
    const question = comparison
      ? `${cell}${comparison}${bare(rule.formula1)}`
      : operator === "notbetween"
        ? `NOT(${inside})`
        : inside;
    return { formula: `=AND(${cell}<>"",${question})`, format: rule.format };
  }
  if (rule.type === "containsText") return { formula: `=${textQuestion(rule, cell)}`, format: rule.format };
  return undefined;
}

function textQuestion(rule: { operator: string; text: string }, cell: string): string {
  const text = `"${rule.text.replace(/"/g, '""')}"`;
  const operator = rule.operator.toLowerCase();
  if (operator.startsWith("notcontain")) return `ISERROR(SEARCH(${text},${cell}))`;
  if (operator.startsWith("begins")) return `LEFT(${cell},LEN(${text}))=${text}`;
  if (operator.startsWith("ends")) return `RIGHT(${cell},LEN(${text}))=${text}`;
  return `ISNUMBER(SEARCH(${text},${cell}))`;
}

function relativeCell({ top, left }: { top: number; left: number }): string {
  return copyFormula("=A1", top, left).slice(1);
}

/** Names stand for what they refer to, and numbers are written so that the engine reads them. */
function readable(formula: string, sheet: SheetFile, file: WorkbookFile): string {
  return rewrite(formula, (token) => {
    if (token.kind === "number") return smallNumber(token.text);
    if (token.kind !== "name") return undefined;
    const same = file.names.filter(({ name }) => name.toLowerCase() === token.name.toLowerCase());
    const found =
      same.find(({ scope }) => scope === sheet.name) ?? same.find(({ scope }) => scope === undefined);
    return found && `(${found.refersTo.replace(/^=/, "")})`;
  });
}

function withSheet(formula: string, sheet: string): string {
  const quoted = `'${sheet.replace(/'/g, "''")}'!`;
  return rewrite(formula, (token) =>
    token.kind === "reference" && token.sheet === undefined ? quoted + token.text : undefined,
  );
}

function valuesOf(sheet: SheetFile): EngineCell[] {
  return sheet.rows.flatMap(({ row, cells }) =>
    cells
      .filter(({ value }) => value !== undefined && value !== null)
      .map(({ column, value }) => ({ row, column, value: value ?? null })),
  );
}

function freeName(file: WorkbookFile): string {
  let name = "rules";
  while (file.sheets.some((sheet) => sheet.name.toLowerCase() === name || parseArea(name))) name += "_";
  return name;
}
