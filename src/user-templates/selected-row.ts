import type { NameExpression } from "../template-language/expression";
import { subjectOf } from "../template-language/resolve-name";
import type { Context } from "./context";
import { isRecordSubject } from "./named-subjects";
import { CellProblem } from "./template-finding";
import type { DataRow, TemplateData } from "./template-data";

/** The row that 指标["主营业务收入"] or 指标["主营业务收入","一园"] names. */
export function selectedRow(
  { path: [word = ""], select: [name = "", park] = [] }: NameExpression,
  context: Context,
  data: TemplateData,
): DataRow {
  const subject = subjectOf(word);
  if (subject === undefined || !isRecordSubject(subject)) throw new CellProblem("templateNoTable", { word });
  const named = (rows: readonly DataRow[]) =>
    rows.filter((row) => row.name === name && (park === undefined || row.park === park));
  // A park that is named may be another than the one around.
  const found = park === undefined ? named(context.sets[subject]) : named(data.rows[subject]);
  const [first, second] = found;
  if (!first)
    throw new CellProblem("templateNoRecord", {
      word,
      name: park === undefined ? name : `${name}（${park}）`,
    });
  if (second && subject === "indicator")
    throw new CellProblem("templateSeveralRecords", {
      word,
      name,
      parks: found.map((row) => row.park).join("、"),
    });
  return first;
}
