import { useRef } from "react";
import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { FlashFilled } from "@fluentui/react-icons/svg/flash";
import type { CellPlace, Finding } from "../records/finding";
import type { TemplateId } from "../templates/plan/sheet-plan";
import type { BuildPreview } from "../workbook/preview-build";
import { BuildPlanCard } from "./build-plan-card";
import type { Overview, TemplateState } from "./overview";
import type { GenerateOptions } from "../commands/generate";
import { PeriodCard } from "./period-card";
import type { PeriodChoice } from "./period-choice";
import { PrintCard } from "./print-card";
import { TemplateList } from "./template-list";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  all: { width: "100%", minHeight: "44px" },
  count: { fontWeight: tokens.fontWeightRegular, opacity: 0.9 },
});

/** A plan that is shown before it is carried out. */
export interface ShownPlan {
  /** Another number is another plan, read anew. */
  id: number;
  /** Every sheet that has data where it is left out. */
  templates?: TemplateId[];
}

interface SheetsPageProps {
  overview: Overview;
  busy: boolean;
  /** What is being done or was done, between the button that starts it and the list. */
  activity: ReactNode;
  /** Takes the place of the activity. */
  plan?: ShownPlan;
  /** Undefined takes the plan away. */
  onPlan: (wish: { templates?: TemplateId[] } | undefined) => void;
  preview: (templates?: TemplateId[]) => Promise<BuildPreview>;
  findingText: (finding: Finding) => string;
  onSelect: (place: CellPlace) => void;
  onPeriod: (period: PeriodChoice) => void;
  onBuild: (options: GenerateOptions) => void;
  onPrepare: () => void;
  onOpenSheet: (sheet: string) => void;
}

/** The main page: the period, one button for everything, which shows its plan first, and the sheets one by one. */
export function SheetsPage(props: SheetsPageProps) {
  const { overview, busy, activity, plan, onPlan, onPeriod, onBuild, onPrepare, onOpenSheet } = props;
  const styles = useStyles();
  const texts = useTexts().build;
  const all = useRef<HTMLButtonElement>(null);
  /** The button that the plan was asked for with; none where it was the ribbon's. */
  const asked = useRef<HTMLElement>(null);
  const ready = overview.templates.filter(({ rows }) => rows !== undefined && rows > 0);
  const show = (button: HTMLElement, templates?: TemplateId[]) => {
    asked.current = button;
    onPlan({ templates });
  };
  return (
    <div className={styles.page}>
      <PeriodCard overview={overview} disabled={busy} onChange={onPeriod} onPrepare={onPrepare} />
      <Button
        ref={all}
        appearance="primary"
        size="large"
        className={styles.all}
        icon={<FlashFilled />}
        disabled={busy || ready.length === 0}
        onClick={({ currentTarget }) => show(currentTarget)}
      >
        {texts.all}
        <span className={styles.count}>&nbsp;· {texts.allHint(ready.length)}</span>
      </Button>
      {plan && !busy ? (
        <BuildPlanCard
          key={plan.id}
          templates={ready.filter(({ id }) => plan.templates?.includes(id) ?? true)}
          period={overview.period}
          preview={() => props.preview(plan.templates)}
          findingText={props.findingText}
          onSelect={props.onSelect}
          onStart={(onConflict, onTypedOver) =>
            onBuild({ templates: plan.templates, onConflict, onTypedOver })
          }
          onCancel={() => {
            onPlan(undefined);
            (asked.current?.isConnected ? asked.current : all.current)?.focus();
          }}
        />
      ) : (
        activity
      )}
      <TemplateList
        templates={overview.templates}
        disabled={busy}
        onBuild={({ id }: TemplateState, button) => show(button, [id])}
        onPrepare={onPrepare}
        onOpenSheet={onOpenSheet}
      />
      {overview.templates.some(({ made }) => made) && <PrintCard disabled={busy} />}
    </div>
  );
}
