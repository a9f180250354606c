import { useRef, useState } from "react";
import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { FlashFilled } from "@fluentui/react-icons/svg/flash";
import type { Activity } from "../commands/activity";
import type { CellPlace, Finding } from "../records/finding";
import type { BuildPreview } from "../workbook/preview-build";
import { BuildPlanCard } from "./build-plan-card";
import type { Overview, TemplateState } from "./overview";
import type { GenerateOptions } from "./pane-actions";
import { PeriodCard } from "./period-card";
import type { PeriodChoice } from "./period-choice";
import { TemplateList } from "./template-list";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  all: { width: "100%", minHeight: "44px" },
  count: { fontWeight: tokens.fontWeightRegular, opacity: 0.9 },
});

interface SheetsPageProps {
  overview: Overview;
  busy: boolean;
  /** What is being done or was done, between the button that starts it and the list. */
  activity: ReactNode;
  /** What the conductor is at: a plan is shown until something else happens. */
  current: Activity;
  preview: () => Promise<BuildPreview>;
  findingText: (finding: Finding) => string;
  onSelect: (place: CellPlace) => void;
  onPeriod: (period: PeriodChoice) => void;
  onBuild: (options: GenerateOptions) => void;
  onPrepare: () => void;
  onOpenSheet: (sheet: string) => void;
}

/** The main page: the period, one button for everything, which shows its plan first, and the sheets one by one. */
export function SheetsPage(props: SheetsPageProps) {
  const { overview, busy, activity, current, onPeriod, onBuild, onPrepare, onOpenSheet } = props;
  const styles = useStyles();
  const texts = useTexts().build;
  const [plannedAt, setPlannedAt] = useState<Activity>();
  const all = useRef<HTMLButtonElement>(null);
  const ready = overview.templates.filter(({ rows }) => rows !== undefined && rows > 0);
  return (
    <div className={styles.page}>
      <PeriodCard overview={overview} disabled={busy} onChange={onPeriod} />
      <Button
        ref={all}
        appearance="primary"
        size="large"
        className={styles.all}
        icon={<FlashFilled />}
        disabled={busy || ready.length === 0}
        onClick={() => setPlannedAt(current)}
      >
        {texts.all}
        <span className={styles.count}>&nbsp;· {texts.allHint(ready.length)}</span>
      </Button>
      {plannedAt === current ? (
        <BuildPlanCard
          templates={ready}
          preview={props.preview}
          findingText={props.findingText}
          onSelect={props.onSelect}
          onStart={(onConflict) => onBuild({ onConflict })}
          onCancel={() => {
            setPlannedAt(undefined);
            all.current?.focus();
          }}
        />
      ) : (
        activity
      )}
      <TemplateList
        templates={overview.templates}
        disabled={busy}
        onBuild={(template: TemplateState) => onBuild({ templates: [template.id] })}
        onPrepare={onPrepare}
        onOpenSheet={onOpenSheet}
      />
    </div>
  );
}
