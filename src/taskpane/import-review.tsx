import { Button, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ImportPlan, PlannedRow } from "../import/plan-import";
import type { AllTexts } from "../locales/texts";
import type { InputTable } from "../records/columns/column";
import { INPUT_TABLES } from "../records/columns/input-tables";
import type { Finding } from "../records/finding";
import { usePageStyles } from "./page-card";

const useStyles = makeStyles({
  column: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: "8px", alignItems: "center" },
  list: { margin: 0, paddingLeft: "18px", maxHeight: "320px", overflowY: "auto", overflowWrap: "anywhere" },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface ImportReviewProps {
  plan: ImportPlan;
  words: AllTexts["importing"];
  disabled: boolean;
  findingText: (finding: Finding) => string;
  onChoose: (header: string, field: string) => void;
  onAccept: () => void;
}

/** A pane shows so many rows; what is written is not cut. */
const MOST_SHOWN = 100;

/** What an import would do: the columns with how sure each is, and the rows that would change. */
export function ImportReview({ plan, words, disabled, findingText, onChoose, onAccept }: ImportReviewProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const definition: InputTable = INPUT_TABLES[plan.key];
  const { added, changed, unchanged, rejected, passed } = plan.counts;
  const told = plan.rows
    .filter(({ state }) => state !== "unchanged")
    .sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
  return (
    <section className={page.card}>
      {plan.title !== undefined && <Text weight="semibold">{plan.title}</Text>}
      <Text weight="semibold" as="h2" size={300}>
        {words.page.columns}
      </Text>
      {plan.columns
        .filter(({ header }) => header !== "")
        .map(({ header, field, certainty, suggestions }, index) => (
          <div key={index} className={styles.column}>
            <Text size={200}>
              {header}
              <Text size={100} block className={styles.quiet}>
                {words.certainty[certainty]}
                {suggestions.length > 0 && ` ${words.page.suggestion(suggestions.join("、"))}`}
              </Text>
            </Text>
            <Select
              size="small"
              aria-label={header}
              value={field ?? ""}
              onChange={(_event, { value }) => onChoose(header, value)}
            >
              <option value="">{words.page.leaveOut}</option>
              {definition.columns.map((column) => (
                <option key={column.field} value={column.field}>
                  {column.header}
                </option>
              ))}
            </Select>
          </div>
        ))}
      <Text role="status">{words.page.counts(added, changed, unchanged, rejected, passed)}</Text>
      {plan.findings.map((finding, index) => (
        <Text key={index} size={200} className={finding.severity === "error" ? styles.wrong : styles.quiet}>
          {findingText(finding)}
        </Text>
      ))}
      <ul className={styles.list}>
        {told.slice(0, MOST_SHOWN).map((row, index) => (
          <li key={index}>
            <Text size={200} className={row.state === "rejected" ? styles.wrong : undefined}>
              {`${words.page.row(row.row)} ${words.states[row.state]} ${row.name}`}
            </Text>
            {linesOf(row, words, findingText).map((line, at) => (
              <Text key={at} size={200} block className={styles.quiet}>
                {line}
              </Text>
            ))}
          </li>
        ))}
      </ul>
      {told.length > MOST_SHOWN && <Text size={200}>{words.page.showing(MOST_SHOWN, told.length)}</Text>}
      {added + changed === 0 && <Text>{words.page.nothing}</Text>}
      <Button appearance="primary" disabled={disabled || added + changed === 0} onClick={onAccept}>
        {words.page.accept}
      </Button>
    </section>
  );
}

/** What needs a look first. */
const ORDER: readonly PlannedRow["state"][] = ["rejected", "changed", "added", "passed", "unchanged"];

function linesOf(
  row: PlannedRow,
  words: AllTexts["importing"],
  findingText: (finding: Finding) => string,
): string[] {
  const shown = (value: unknown): string => (value === "" ? words.page.blank : String(value));
  const changes =
    row.state === "changed"
      ? row.changes.map(({ header, old, value }) => words.page.change(header, shown(old), shown(value)))
      : [];
  const findings = row.findings.map((finding) => {
    const where = finding.place ? `${finding.place.address} ` : "";
    return `${where}${findingText(finding)}`;
  });
  return [...changes, ...findings];
}
