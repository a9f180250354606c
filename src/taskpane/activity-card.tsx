import type { ReactNode } from "react";
import {
  Button,
  Link,
  ProgressBar,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import type { Activity, Progress } from "../commands/activity";
import type { ProblemKind } from "../commands/problem";
import type { CellPlace, Finding } from "../records/finding";
import type { TemplateId } from "../templates/plan/sheet-plan";
import { HelpLink } from "./help-link";
import { FindingsList, useFindingCounts } from "./findings-list";
import { isBlocked, outcomeTitle } from "./outcome-title";
import { useTexts } from "./texts";
import { useElapsed } from "./use-elapsed";
import { ACTIVITY_ID } from "./use-page-focus";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: "12px 14px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  heading: { display: "grid", gridTemplateColumns: "24px 1fr auto", columnGap: "6px", alignItems: "start" },
  icon: { fontSize: "20px", lineHeight: "20px" },
  good: { color: tokens.colorPaletteGreenForeground3 },
  bad: { color: tokens.colorPaletteRedForeground3 },
  neutral: { color: tokens.colorNeutralForeground3 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px 8px",
  },
  step: { color: tokens.colorNeutralForeground2, minWidth: 0, overflowWrap: "anywhere" },
  sheets: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  sheet: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    width: "100%",
    padding: "7px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    marginBottom: "4px",
    textAlign: "left",
  },
  rows: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  detail: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  conflict: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: "8px",
    paddingTop: "8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", columnGap: "8px", flexWrap: "wrap", rowGap: "8px" },
});

/** Milliseconds after which it is told how long something has been running. */
const TOLD_AFTER = 2000;

interface ActivityCardProps {
  activity: Activity;
  stepText: (progress: Progress) => string;
  findingText: (finding: Finding) => string;
  onCancel: () => void;
  onDismiss: () => void;
  onUndo?: () => void;
  /** Builds these under names of their own, beside the user's sheets that have theirs. */
  onRename: (templates: TemplateId[]) => void;
  onRetry?: () => void;
  onOpenSheet: (sheet: string) => void;
  onSelect: (place: CellPlace) => void;
  onAdopt: (findings: Finding[]) => void;
  /** Opens the guide at what it says of this. */
  onHelp: (about: { finding: Finding } | { problem: ProblemKind }) => void;
}

/** What is being done, or what came of it. It stays until the user closes it or does something else. */
export function ActivityCard(props: ActivityCardProps) {
  return props.activity.phase === "idle" ? null : <div id={ACTIVITY_ID}>{faceOf(props)}</div>;
}

function faceOf(props: ActivityCardProps): ReactNode {
  switch (props.activity.phase) {
    case "idle":
      return null;
    case "running":
      return <Running {...props} activity={props.activity} />;
    case "done":
      return <Done {...props} activity={props.activity} />;
    case "cancelled":
      return <Cancelled {...props} />;
    case "failed":
      return <Failed {...props} activity={props.activity} />;
  }
}

type In<Phase extends Activity["phase"]> = ActivityCardProps & {
  activity: Extract<Activity, { phase: Phase }>;
};

function Running({ activity, stepText, onCancel }: In<"running">) {
  const styles = useStyles();
  const texts = useTexts().progress;
  const { progress, task, cancellable, cancelling } = activity;
  const title = texts.titles[task];
  const elapsed = useElapsed();
  return (
    <section
      className={styles.card}
      tabIndex={-1}
      aria-busy="true"
      aria-label={title}
      onKeyDown={({ key }) => {
        if (key === "Escape" && cancellable) onCancel();
      }}
    >
      <div className={styles.row}>
        <Text weight="semibold">{title}</Text>
        <Text size={200} className={styles.step}>
          {progress && `${progress.done}/${progress.total}`}
          {/* Excel may take long over one request: something has to move. */}
          {elapsed >= TOLD_AFTER && <span aria-hidden="true"> · {texts.elapsed(elapsed / 1000)}</span>}
        </Text>
      </div>
      <ProgressBar
        thickness="large"
        value={progress && !cancelling ? progress.done / Math.max(1, progress.total) : undefined}
        aria-label={title}
      />
      <div className={styles.row}>
        <Text size={200} className={styles.step}>
          {cancelling ? texts.cancelling : progress ? stepText(progress) : texts.wait}
        </Text>
        {cancellable && (
          <Button size="small" disabled={cancelling} onClick={onCancel}>
            {texts.cancel}
          </Button>
        )}
      </div>
    </section>
  );
}

function Done(props: In<"done">) {
  const { activity, findingText, onDismiss, onUndo, onRename, onOpenSheet, onSelect, onAdopt, onHelp } =
    props;
  const styles = useStyles();
  const allTexts = useTexts();
  const { result: texts, conflict } = allTexts;
  const { outcome, task } = activity;
  // The choices of a conflict are offered below instead of listing it.
  const findings = outcome.findings.filter(
    ({ kind }) => kind !== "sheetConflict" || outcome.conflicts.length === 0,
  );
  const counts = useFindingCounts(findings);
  const blocked = isBlocked(outcome);
  const next = blocked ? undefined : texts.next[task];
  const title = outcomeTitle(task, outcome, allTexts);
  return (
    <section className={styles.card} tabIndex={-1} aria-label={title}>
      <Heading
        kind={blocked ? "bad" : "good"}
        title={title}
        detail={[next, counts].filter(Boolean).join(" ")}
        onDismiss={onDismiss}
      />
      {outcome.sheets.length > 0 && (
        <ul className={styles.sheets} aria-label={texts.sheets}>
          {outcome.sheets.map(({ name: sheet, rows, records }) => (
            <li key={sheet}>
              <Link
                as="button"
                className={styles.sheet}
                title={texts.goTo(sheet)}
                onClick={() => onOpenSheet(sheet)}
              >
                <span>
                  {sheet}
                  {rows !== undefined && <span className={styles.rows}> {texts.rows(rows)}</span>}
                  {records !== undefined && <span className={styles.rows}> {texts.records(records)}</span>}
                </span>
                <ChevronRightRegular aria-hidden="true" />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {findings.length > 0 && (
        <FindingsList
          findings={findings}
          textOf={findingText}
          onSelect={onSelect}
          onAdopt={onAdopt}
          onHelp={(finding) => onHelp({ finding })}
        />
      )}
      {outcome.conflicts.length > 0 && (
        <div className={styles.conflict}>
          <Text>{conflict(outcome.conflicts.map(({ name }) => name).join("、"))}</Text>
          <Button size="small" onClick={() => onRename(outcome.conflicts.map(({ template }) => template))}>
            {texts.rename}
          </Button>
        </div>
      )}
      {outcome.undoable && onUndo && (
        <div className={styles.buttons}>
          <Button size="small" icon={<ArrowUndoRegular />} onClick={onUndo}>
            {texts.undo}
          </Button>
        </div>
      )}
    </section>
  );
}

function Cancelled({ onDismiss }: ActivityCardProps) {
  const styles = useStyles();
  const texts = useTexts().result;
  return (
    <section className={styles.card} tabIndex={-1} aria-label={texts.cancelled}>
      <Heading kind="neutral" title={texts.cancelled} onDismiss={onDismiss} />
    </section>
  );
}

function Failed({ activity, onDismiss, onRetry, onHelp }: In<"failed">) {
  const styles = useStyles();
  const { failure: texts, problems, findings } = useTexts();
  const { problem } = activity;
  return (
    <section className={styles.card} tabIndex={-1} aria-label={texts.title}>
      <Heading kind="bad" title={texts.title} onDismiss={onDismiss} />
      <Text>{problems[problem.kind]}</Text>
      <div>
        <HelpLink label={findings.help} about="" open={() => onHelp({ problem: problem.kind })} />
      </div>
      {problem.kind === "unexpected" && problem.detail !== undefined && (
        <details className={styles.detail}>
          <summary>{texts.detail}</summary>
          <Text size={200}>{problem.detail}</Text>
        </details>
      )}
      {onRetry && (
        <div className={styles.buttons}>
          <Button size="small" appearance="primary" onClick={onRetry}>
            {texts.retry}
          </Button>
        </div>
      )}
    </section>
  );
}

function Heading(props: {
  kind: "good" | "bad" | "neutral";
  title: string;
  detail?: string;
  onDismiss: () => void;
}) {
  const styles = useStyles();
  const texts = useTexts().result;
  const Icon = { good: CheckmarkCircleFilled, bad: ErrorCircleFilled, neutral: InfoRegular }[props.kind];
  return (
    <div className={styles.heading}>
      <Icon className={mergeClasses(styles.icon, styles[props.kind])} aria-hidden="true" />
      <div>
        <Text block weight="semibold">
          {props.title}
        </Text>
        {props.detail && (
          <Text block size={200} className={styles.step}>
            {props.detail}
          </Text>
        )}
      </div>
      <Button
        appearance="transparent"
        size="small"
        icon={<DismissRegular />}
        aria-label={texts.dismiss}
        onClick={props.onDismiss}
      />
    </div>
  );
}
