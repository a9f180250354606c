import { useEffect, useId, useRef, useState } from "react";
import {
  Button,
  Field,
  Radio,
  RadioGroup,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { CellPlace, Finding } from "../records/finding";
import type { BuildPreview } from "../workbook/preview-build";
import { FindingsList } from "./findings-list";
import type { TemplateState } from "./overview";
import { usePageStyles } from "./page-card";
import { builtLines, plannedLines } from "./planned-lines";
import type { ConflictAnswer, PlannedLine } from "./planned-lines";
import { useTexts } from "./texts";
import { useReading } from "./use-reading";

const useStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "1fr auto", columnGap: "8px", overflowWrap: "anywhere" },
  fate: {
    gridColumnStart: 1,
    gridColumnEnd: "span 2",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  lead: { color: tokens.colorNeutralForeground2 },
  rows: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", columnGap: "8px", flexWrap: "wrap", rowGap: "8px" },
});

/** What an update does about figures that were typed over formulas. */
type TypedOverAnswer = "keep" | "restore";

interface BuildPlanCardProps {
  /** The sheets that are wanted and have data. */
  templates: readonly TemplateState[];
  period: string;
  /** What a build would do, other names given to sheets whose own is taken. */
  preview: () => Promise<BuildPreview>;
  findingText: (finding: Finding) => string;
  onSelect: (place: CellPlace) => void;
  onStart: (onConflict: ConflictAnswer, onTypedOver: TypedOverAnswer) => void;
  onCancel: () => void;
}

/** What one click is going to make and replace, before it does. Enter goes on, Escape goes back. */
export function BuildPlanCard(props: BuildPlanCardProps) {
  const { templates, period, preview, findingText, onSelect, onStart, onCancel } = props;
  const page = usePageStyles();
  const styles = useStyles();
  const texts = useTexts().buildPlan;
  const [answer, setAnswer] = useState<ConflictAnswer>("skip");
  const [typedOver, setTypedOver] = useState<TypedOverAnswer>("keep");
  const { result, failed } = useReading(preview, "", false);
  const card = useRef<HTMLElement>(null);
  const start = useRef<HTMLButtonElement>(null);
  const listId = useId();

  const lines = result ? plannedLines(templates, result, answer) : [];
  const errors = result?.findings.filter(({ severity }) => severity === "error") ?? [];
  const warnings = result?.findings.filter(({ severity }) => severity === "warning") ?? [];
  const conflicts = result?.conflicts ?? [];
  const asksTypedOver = (result?.typedOver ?? 0) > 0;
  const built = builtLines(lines).length;

  useEffect(() => {
    if (!result && !failed) return;
    // Where there is something to decide, Enter must not decide it unread.
    const simple = built > 0 && errors.length === 0 && conflicts.length === 0 && !asksTypedOver;
    (simple ? start : card).current?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the plan is there
  }, [result, failed]);

  const title = result && built === 0 && conflicts.length === 0 ? texts.nothing : texts.title;
  return (
    <section
      ref={card}
      tabIndex={-1}
      className={page.card}
      aria-label={title}
      aria-busy={!result && !failed}
      onKeyDown={({ key }) => {
        if (key === "Escape") onCancel();
      }}
    >
      <div>
        <Text block weight="semibold">
          {title}
        </Text>
        {built > 0 && period !== "" && (
          <Text block size={200} className={styles.lead}>
            {texts.period(period)}
          </Text>
        )}
      </div>
      {failed && <Text role="alert">{texts.failed}</Text>}
      {!result && !failed && <Spinner size="tiny" label={texts.reading} />}
      {lines.length > 0 && (
        <ul id={listId} className={page.bare} aria-label={title}>
          {lines.map((line) => (
            <li key={line.template} className={styles.line}>
              <span>{line.title}</span>
              <span className={styles.rows}>{line.rows !== undefined && texts.rows(line.rows)}</span>
              <span className={styles.fate}>{fateOf(line, texts)}</span>
              {line.distinct !== undefined && line.rows !== undefined && (
                <span className={styles.fate}>{texts.distinct(line.distinct, line.rows)}</span>
              )}
              {(line.leftOut?.length ?? 0) > 0 && (
                <span className={styles.fate}>{texts.leftOut(line.leftOut ?? [])}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {conflicts.length > 0 && (
        <>
          <Text>{texts.conflict(conflicts.map(({ name }) => name).join("、"))}</Text>
          <Field label={texts.choice}>
            <RadioGroup value={answer} onChange={(_event, { value }) => setAnswer(value as ConflictAnswer)}>
              <Radio value="skip" label={texts.skip} />
              <Radio value="rename" label={texts.rename} />
            </RadioGroup>
          </Field>
        </>
      )}
      {errors.length > 0 && (
        <>
          <Text>{texts.errors}</Text>
          <FindingsList findings={errors} textOf={findingText} onSelect={onSelect} />
        </>
      )}
      {asksTypedOver && (
        <Field label={texts.typedOver(result?.typedOver ?? 0)}>
          <RadioGroup
            value={typedOver}
            onChange={(_event, { value }) => setTypedOver(value as TypedOverAnswer)}
          >
            <Radio value="keep" label={texts.keepTyped} />
            <Radio value="restore" label={texts.restoreFormulas} />
          </RadioGroup>
        </Field>
      )}
      {warnings.length > 0 && (
        <>
          <Text>{texts.warnings}</Text>
          <FindingsList findings={warnings} textOf={findingText} onSelect={onSelect} />
        </>
      )}
      <div className={styles.buttons}>
        <Button
          ref={start}
          appearance={errors.length === 0 ? "primary" : "secondary"}
          disabled={built === 0}
          aria-describedby={listId}
          onClick={() => onStart(answer, typedOver)}
        >
          {texts.start}
        </Button>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </section>
  );
}

function fateOf(line: PlannedLine, texts: ReturnType<typeof useTexts>["buildPlan"]): string {
  const { fate, name, replaces } = line;
  if (fate === "renamed") return texts.renamed(name ?? "");
  if (fate === "replaced") return replaces ? texts.replaced(replaces) : "";
  return texts[fate];
}
