import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { FlashFilled } from "@fluentui/react-icons/svg/flash";
import type { TemplateId } from "../templates/plan/sheet-plan";
import type { Overview, TemplateState } from "./overview";
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
  onPeriod: (period: PeriodChoice) => void;
  /** Undefined builds all. */
  onBuild: (templates?: TemplateId[]) => void;
  onPrepare: () => void;
  onOpenSheet: (sheet: string) => void;
}

/** The main page: the period, one button for everything, and the sheets one by one. */
export function SheetsPage(props: SheetsPageProps) {
  const { overview, busy, activity, onPeriod, onBuild, onPrepare, onOpenSheet } = props;
  const styles = useStyles();
  const texts = useTexts().build;
  const ready = overview.templates.filter(({ rows }) => rows !== undefined && rows > 0);
  return (
    <div className={styles.page}>
      <PeriodCard overview={overview} disabled={busy} onChange={onPeriod} />
      <Button
        appearance="primary"
        size="large"
        className={styles.all}
        icon={<FlashFilled />}
        disabled={busy || ready.length === 0}
        onClick={() => onBuild()}
      >
        {texts.all}
        <span className={styles.count}>&nbsp;· {texts.allHint(ready.length)}</span>
      </Button>
      {activity}
      <TemplateList
        templates={overview.templates}
        disabled={busy}
        onBuild={(template: TemplateState) => onBuild([template.id])}
        onPrepare={onPrepare}
        onOpenSheet={onOpenSheet}
      />
    </div>
  );
}
