import type { SheetTable } from "../../records/reading/sheet-table";
import { parseBlock } from "../../formulas/a1";
import { absolute } from "../cells/input-cell";
import { FORMULA_STYLES } from "./parameter-keys";
import type { FormulaStyle, ParameterKey } from "./parameter-keys";
import { PARAMETER_ROWS } from "./parameter-rows";
import { plainFormula } from "./plain-formula";
import { readParameters } from "./read-parameters";

/**
 * 参数 without what its own formulas show: Excel may not have calculated them yet, or shows an old result, and what
 * they compute is computed from the typed cells when it is read. Formulas of the user's stand.
 */
export function withoutOwnResults(values: SheetTable, formulas: SheetTable): SheetTable {
  const { cells } = readParameters(values).parameters.source;
  const rows = values.values.map((row) => [...row]);
  for (const { key, formula, earlierFormula, formerFormula } of PARAMETER_ROWS) {
    const address = cells[key];
    const place = address === undefined ? undefined : parseBlock(address);
    if (!(formula || formerFormula) || !place) continue;
    const content = formulas.values[place.row - formulas.row]?.[place.column - formulas.column] ?? "";
    const cell = (each: ParameterKey) => absolute(cells[each] ?? "$A$1");
    const styles = Object.keys(FORMULA_STYLES) as FormulaStyle[];
    const ours = [
      ...styles.flatMap((style) =>
        [formula, earlierFormula].flatMap((write) => (write ? [plainFormula(write(cell, style))] : [])),
      ),
      ...(formerFormula ? [plainFormula(formerFormula(cell))] : []),
    ];
    const isOurs = ours.includes(plainFormula(content)) || /^=.*PARK[._]SCHEDULE/i.test(String(content));
    const row = rows[place.row - values.row];
    if (isOurs && row) row[place.column - values.column] = "";
  }
  return { ...values, values: rows };
}
