import { useState } from "react";
import type { ReactNode } from "react";
import { Button, Checkbox, Field, Input, Select, Spinner, Text } from "@fluentui/react-components";
import { textsIn } from "../locales/texts";
import type { Language } from "../locales/language";
import type { CellPlace, Finding } from "../records/finding";
import type { YearMonth } from "../records/history/history-key";
import { periodWords } from "../templates/roll-over/roll-over-period";
import type { AskedTarget, RollOverOptions, RollOverPlanning } from "../templates/roll-over/roll-over-plan";
import { rollOverPreview } from "../templates/roll-over/roll-over-preview";
import { FindingsList } from "./findings-list";
import { usePageStyles } from "./page-card";
import { useReading } from "./use-reading";
import { parsePlainNumber } from "../statistics/plain-number";

interface RollOverPageProps {
  language: Language;
  busy: boolean;
  /** What is being done or was done. */
  activity: ReactNode;
  /** A period has just been closed: that the next one cannot be yet goes without saying. */
  rolledOver: boolean;
  preview: (options: RollOverOptions) => Promise<RollOverPlanning>;
  findingText: (finding: Finding) => string;
  onSelect: (place: CellPlace) => void;
  onRun: (options: RollOverOptions) => void;
}

/** Shows what closing the period will do, asks for the new year's targets, and does it. */
export function RollOverPage(props: RollOverPageProps) {
  const { language, busy, activity, rolledOver, preview, findingText, onSelect, onRun } = props;
  const styles = usePageStyles();
  const texts = textsIn(language).rollover.page;
  const [to, setTo] = useState<YearMonth>();
  const [clearProgress, setClearProgress] = useState(false);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [keeps, setKeeps] = useState(true);
  const [replaces, setReplaces] = useState(false);
  const targets = numbersOf(typed);
  const keep = keeps ? { keep: replaces ? ("replace" as const) : ("new" as const) } : {};
  const options: RollOverOptions = { to, clearProgress, targets, ...keep };
  const { result, failed } = useReading(() => preview(options), JSON.stringify(options), busy);
  const plan = result?.ready ? result.plan : undefined;

  return (
    <div className={styles.page}>
      <Text className={styles.lead}>{texts.lead}</Text>
      {activity}
      {failed && <Text role="alert">{texts.failed}</Text>}
      {!result && !failed && <Spinner size="tiny" label={texts.reading} />}
      {result && !result.ready && !rolledOver && (
        <div className={styles.card}>
          <FindingsList findings={result.findings} textOf={findingText} onSelect={onSelect} />
        </div>
      )}
      {plan && (
        <>
          <Field label={texts.to}>
            <Select
              value={`${plan.to.year}-${plan.to.month}`}
              onChange={(_event, { value }) => setTo(periodOf(value))}
            >
              {periodsAfter(plan.from).map((period) => (
                <option key={periodWords(period)} value={`${period.year}-${period.month}`}>
                  {periodWords(period)}
                </option>
              ))}
            </Select>
          </Field>
          {plan.asked.length > 0 && (
            <section className={styles.card} aria-label={texts.targets}>
              <Text weight="semibold">{texts.targets}</Text>
              {plan.asked.map((target) => (
                <Field
                  key={target.key}
                  label={labelOf(target, texts.target)}
                  hint={hintOf(target, texts.before)}
                >
                  <Input
                    inputMode="decimal"
                    value={typed[target.key] ?? ""}
                    onChange={(_event, { value }) => setTyped({ ...typed, [target.key]: value })}
                  />
                </Field>
              ))}
            </section>
          )}
          <Checkbox
            label={texts.clearProgress}
            checked={clearProgress}
            onChange={(_event, { checked }) => setClearProgress(checked === true)}
          />
          {plan.keepable.sheets.length > 0 && (
            <Checkbox
              label={texts.keep}
              checked={keeps}
              onChange={(_event, { checked }) => setKeeps(checked === true)}
            />
          )}
          {keeps && plan.keepable.again.length > 0 && (
            <Checkbox
              label={texts.keepAgain(plan.keepable.again)}
              checked={replaces}
              onChange={(_event, { checked }) => setReplaces(checked === true)}
            />
          )}
          <section className={styles.card} aria-label={texts.what}>
            <Text weight="semibold">{texts.what}</Text>
            <ul className={styles.list}>
              {rollOverPreview(plan, language).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {plan.findings.length > 0 && (
              <FindingsList findings={plan.findings} textOf={findingText} onSelect={onSelect} />
            )}
          </section>
          <Button
            appearance="primary"
            size="large"
            disabled={busy}
            onClick={() => onRun({ ...options, to: plan.to })}
          >
            {texts.run}
          </Button>
        </>
      )}
    </div>
  );
}

/** The months that are left of the year, and those of the next. */
function periodsAfter({ year, month }: YearMonth): YearMonth[] {
  const months = Array.from({ length: 12 }, (_each, index) => index + 1);
  return [
    ...months.filter((each) => each > month).map((each) => ({ year, month: each })),
    ...months.map((each) => ({ year: year + 1, month: each })),
  ];
}

function periodOf(value: string): YearMonth {
  const [year, month] = value.split("-").map(Number);
  return { year: year ?? 0, month: month ?? 0 };
}

function labelOf({ park, name, unit }: AskedTarget, words: (name: string, unit: string) => string): string {
  return [park, words(name, unit)].filter(Boolean).join(" · ");
}

function hintOf({ before }: AskedTarget, words: (figure: string) => string): string | undefined {
  return before === undefined ? undefined : words(String(before));
}

/** What can be read as a target; anything else is left to be typed into the sheet. */
function numbersOf(typed: Record<string, string>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([key, text]) => {
      const number = parsePlainNumber(text) ?? 0;
      return number > 0 ? [[key, number]] : [];
    }),
  );
}
