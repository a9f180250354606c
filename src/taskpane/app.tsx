import { useRef, useState, useSyncExternalStore } from "react";
import { Button, FluentProvider, Link, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { StethoscopeRegular } from "@fluentui/react-icons/svg/stethoscope";
import type { Activity, Progress, Task } from "../commands/activity";
import { conductor } from "../commands/conductor";
import { requestedPage, subscribeToRequests } from "../commands/requested-page";
import { textsIn } from "../locales/texts";
import type { Language } from "../locales/language";
import type { Finding } from "../records/finding";
import { ActivityCard } from "./activity-card";
import { announcementOf } from "./announcement";
import { CheckPage } from "./check-page";
import { DistributePage } from "./distribute-page";
import { DiagnosticsPage } from "./diagnostics-page";
import { HelpPage } from "./help-page";
import { topicOfFinding, topicOfProblem } from "./help-topic";
import type { HelpTopicId } from "./help-topic";
import { FillPage } from "./fill-page";
import { CollectPage } from "./collect-page";
import { FormPage } from "./form-page";
import { TrendsPage } from "./trends-page";
import { KeptPage } from "./kept-page";
import { ImportPage } from "./import-page";
import { PageLinks } from "./page-links";
import type { GenerateOptions } from "../commands/generate";
import type { PaneActions } from "./pane-actions";
import { ReportPage } from "./report-page";
import { RollOverPage } from "./roll-over-page";
import { SheetsPage } from "./sheets-page";
import type { ShownPlan } from "./sheets-page";
import { StartPage } from "./start-page";
import { TextsContext, textsOf } from "./texts";
import type { Texts } from "./texts";
import { TemplatesPage } from "./templates-page";
import { TracePage } from "./trace-page";
import { darkTheme, lightTheme } from "./theme";
import { useDark } from "./use-dark";
import { useHealing } from "./use-healing";
import { FindingsList } from "./findings-list";
import { useOverview } from "./use-overview";
import { openerId, usePageFocus, usePhaseFocus } from "./use-page-focus";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground2,
    // A field is as wide as the pane and not as its browser would have it.
    "& .fui-Field, & .fui-Textarea, & .fui-Input, & .fui-Select, & .fui-SearchBox": {
      minWidth: 0,
      maxWidth: "100%",
    },
    "& textarea, & input, & select": { minWidth: 0 },
  },
  main: { flexGrow: 1, padding: "12px", boxSizing: "border-box" },
  head: { display: "flex", alignItems: "center", columnGap: "4px", padding: "8px 8px 0" },
  foot: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", padding: "0 8px 8px" },
  left: { marginTop: "10px", paddingLeft: "2px" },
  gap: { marginBottom: tokens.spacingVerticalM },
  loading: { display: "grid", placeItems: "center", minHeight: "60vh" },
  live: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

type PageId =
  | "home"
  | "help"
  | "import"
  | "form"
  | "collect"
  | "trends"
  | "fill"
  | "diagnostics"
  | "rollOver"
  | "kept"
  | "distribute"
  | "trace"
  | "check"
  | "report"
  | "templates";

/** The tasks whose end a page tells; the main page tells all, and what is running is told wherever there is room. */
const TASKS_OF: Partial<Record<PageId, readonly Task[]>> = {
  rollOver: ["rollOver", "undo"],
  distribute: ["distribute", "copies", "restore", "undo"],
  check: ["check", "findingsSheet", "adopt", "undo"],
  report: ["report"],
  form: ["form", "undo"],
  collect: ["import", "collect", "undo"],
  trends: ["trends"],
  templates: ["generate", "undo"],
  fill: ["import", "undo"],
};

interface AppProps {
  actions: PaneActions;
  language: Language;
}

export function App({ actions, language }: AppProps) {
  const dark = useDark();
  const texts = textsOf(language);
  return (
    <TextsContext value={texts}>
      <FluentProvider theme={dark ? darkTheme : lightTheme}>
        <Pane actions={actions} texts={texts} dark={dark} language={language} />
      </FluentProvider>
    </TextsContext>
  );
}

interface PaneProps {
  actions: PaneActions;
  texts: Texts;
  dark: boolean;
  language: Language;
}

function Pane({ actions, texts, dark, language }: PaneProps) {
  const styles = useStyles();
  const activity = useSyncExternalStore(conductor.subscribe, conductor.current);
  const { overview, problem, refresh } = useOverview(
    actions.readOverview,
    actions.overviewStamp,
    actions.watchWorkbook,
    activity,
  );
  const [page, setPage] = useState<PageId>("home");
  const [plan, setPlan] = useState<ShownPlan & { at: Activity }>();
  const back = useRef<HTMLButtonElement>(null);
  usePageFocus(page, back);
  usePhaseFocus(activity.phase);
  const showPlan = (wish: Pick<ShownPlan, "templates"> | undefined) =>
    setPlan((before) => wish && { ...wish, id: (before?.id ?? 0) + 1, at: activity });
  const requested = useSyncExternalStore(subscribeToRequests, requestedPage);
  const [answered, setAnswered] = useState<typeof requested>();
  if (requested && requested !== answered) {
    setAnswered(requested);
    setPage(requested.page === "plan" ? "home" : requested.page);
    if (requested.page === "plan") showPlan({});
  }
  const unhealed = useHealing(actions.heal);
  const [again, setAgain] = useState<() => void>();
  /** What the guide is opened at. */
  const [topic, setTopic] = useState<HelpTopicId>();
  const openHelp = (about?: HelpTopicId) => {
    setTopic(about);
    setPage("help");
  };
  /** The sentence of the report that a traced figure leads to. */
  const [sentence, setSentence] = useState<string>();

  const busy = activity.phase === "running";
  const lastProblem = activity.phase === "failed" ? activity.problem : problem;

  /** Starts a task, which can then be tried again. */
  function start(task: () => Promise<unknown>): void {
    setAgain(() => () => void task());
    void task();
  }
  const generate = (options: GenerateOptions) => start(() => actions.generate(options));

  const select = (going: Promise<void>) => {
    // A sheet that has gone since is no disaster: the overview says so when it is read again.
    going.catch(refresh);
  };

  const titles = pageTitles(texts, language);
  const told = page === "home" || busy || isToldOn(page, activity);
  const adopt = (findings: Finding[]) => start(() => actions.adopt(findings));
  const atRest = activity.phase === "idle" && unhealed.length > 0 && (
    <FindingsList
      findings={unhealed}
      textOf={actions.findingText}
      onSelect={(place) => select(actions.select(place))}
      onHelp={(finding) => openHelp(topicOfFinding(finding))}
    />
  );
  const card = told && (
    <ActivityCard
      activity={activity}
      onAdopt={adopt}
      onHelp={(about) =>
        openHelp("finding" in about ? topicOfFinding(about.finding) : topicOfProblem(about.problem))
      }
      stepText={(progress: Progress) => stepText(texts, progress)}
      findingText={actions.findingText}
      onCancel={() => conductor.cancel()}
      onDismiss={() => conductor.dismiss()}
      onUndo={() => start(actions.undo)}
      onRename={(templates) => generate({ templates, onConflict: "rename" })}
      onRetry={again}
      onOpenSheet={(sheet) => select(actions.openSheet(sheet))}
      onSelect={(place) => select(actions.select(place))}
    />
  );

  return (
    <div className={styles.root}>
      {page !== "home" && (
        <header className={styles.head}>
          <Button
            ref={back}
            appearance="subtle"
            icon={<ArrowLeftRegular />}
            aria-label={texts.pages.back}
            onClick={() => {
              setSentence(undefined);
              setPage("home");
            }}
          />
          <Text as="h1" size={400} weight="semibold" style={{ margin: 0 }}>
            {titles[page]}
          </Text>
        </header>
      )}
      <main className={styles.main}>
        {page === "diagnostics" ? (
          <DiagnosticsPage dark={dark} lastProblem={lastProblem} readHost={actions.hostFacts} />
        ) : page === "help" ? (
          <HelpPage
            language={language}
            topic={topic}
            putFormula={actions.putFormula}
            insertField={actions.insertField}
          />
        ) : page === "import" ? (
          <ImportPage
            language={language}
            disabled={busy}
            actions={actions}
            onAccept={(plan, choices) => {
              setPage("home");
              start(() => actions.acceptImport(plan, choices));
            }}
          />
        ) : page === "fill" ? (
          <>
            {card}
            <FillPage
              language={language}
              busy={busy}
              actions={actions}
              onSelect={(place) => select(actions.select(place))}
              onAccept={(plan) => {
                const accepted = actions.acceptImport(plan, {});
                setAgain(undefined);
                return accepted;
              }}
            />
          </>
        ) : page === "form" ? (
          <FormPage
            language={language}
            busy={busy}
            activity={card}
            actions={actions}
            onSelect={(place) => select(actions.select(place))}
            onFill={(preview, style) => start(() => actions.fillForm(preview, style))}
          />
        ) : page === "collect" ? (
          <>
            {card}
            <CollectPage
              language={language}
              busy={busy}
              actions={actions}
              onAccept={(preview) => start(() => actions.acceptCollection(preview))}
            />
          </>
        ) : page === "trends" ? (
          <>
            {card}
            <TrendsPage
              language={language}
              busy={busy}
              read={actions.previewTrends}
              findingText={actions.findingText}
              onMake={() => start(actions.makeTrends)}
            />
          </>
        ) : page === "rollOver" ? (
          <RollOverPage
            language={language}
            busy={busy}
            activity={card}
            rolledOver={
              activity.phase === "done" && activity.task === "rollOver" && activity.outcome.undoable
            }
            preview={actions.previewRollOver}
            findingText={actions.findingText}
            onSelect={(place) => select(actions.select(place))}
            onRun={(options) => start(() => actions.rollOver(options))}
          />
        ) : page === "kept" ? (
          <KeptPage
            language={language}
            busy={busy}
            read={actions.listKept}
            compare={actions.compareKept}
            onOpenSheet={(sheet) => select(actions.openSheet(sheet))}
          />
        ) : page === "distribute" ? (
          <DistributePage
            language={language}
            busy={busy}
            activity={card}
            readState={actions.distributionState}
            onRun={(options) => start(() => actions.distribute(options))}
            onRestore={() => start(actions.restoreFormulas)}
          />
        ) : page === "check" ? (
          <CheckPage
            language={language}
            busy={busy}
            activity={card}
            check={actions.check}
            findingText={actions.findingText}
            onSelect={(place) => select(actions.select(place))}
            onWrite={(findings, period) => start(() => actions.writeFindings(findings, period))}
            onAdopt={adopt}
            onRepair={(repairs) => start(() => actions.repair(repairs))}
            onHelp={(finding) => openHelp(topicOfFinding(finding))}
          />
        ) : page === "report" ? (
          <>
            {card}
            <ReportPage
              language={language}
              busy={busy}
              report={actions.report}
              wordFile={actions.wordFile}
              fillReport={actions.fillReport}
              reportTemplate={actions.reportTemplate}
              findingText={actions.findingText}
              sentence={sentence}
              onSelect={(place) => select(actions.select(place))}
              onFigure={(origin) => select(actions.selectFigure(origin))}
            />
          </>
        ) : page === "templates" ? (
          <TemplatesPage
            language={language}
            busy={busy}
            activity={card}
            changed={activity}
            preview={actions.previewTemplates}
            previewBuiltIn={actions.previewBuiltIn}
            exportFile={actions.exportTemplateFile}
            importFile={actions.importTemplateFile}
            onCustomise={(template) => start(() => actions.customise([template]))}
            insertField={actions.insertField}
            readShapes={actions.readShapes}
            saveShape={actions.saveShape}
            findingText={actions.findingText}
            onFill={(sheets) => start(() => actions.fillTemplates(sheets))}
            onSelect={(place) => select(actions.select(place))}
            onOpenSheet={(sheet) => select(actions.openSheet(sheet))}
          />
        ) : page === "trace" ? (
          <TracePage
            language={language}
            traceSelection={actions.traceSelection}
            watchSelection={actions.watchSelection}
            findingText={actions.findingText}
            onSelect={(place) => select(actions.select(place))}
            onRepair={(repairs) => start(() => actions.repair(repairs))}
            onSentence={(text) => {
              setSentence(text);
              setPage("report");
            }}
          />
        ) : !overview ? (
          <div className={styles.loading}>
            {problem ? (
              <Text role="alert">{texts.problems[problem.kind]}</Text>
            ) : (
              <Spinner label={texts.loading} />
            )}
          </div>
        ) : overview.started ? (
          <>
            {atRest}
            <SheetsPage
              overview={overview}
              busy={busy}
              activity={card}
              onPeriod={(period) => start(() => actions.setPeriod(period))}
              // Whatever happens meanwhile takes the plan's place.
              plan={plan?.at === activity ? plan : undefined}
              onPlan={showPlan}
              preview={actions.previewBuild}
              findingText={actions.findingText}
              onSelect={(place) => select(actions.select(place))}
              onBuild={generate}
              onPrepare={() => start(actions.prepare)}
              onOpenSheet={(sheet) => select(actions.openSheet(sheet))}
            />
            {overview.unfilled > 0 && (
              <Link as="button" className={styles.left} onClick={() => setPage("fill")}>
                {textsIn(language).filling.unfilled(overview.unfilled)}
              </Link>
            )}
            <PageLinks
              label={texts.pages.label}
              links={(
                [
                  "check",
                  "report",
                  "distribute",
                  "rollOver",
                  "kept",
                  "trace",
                  "fill",
                  "import",
                  "form",
                  "collect",
                  "trends",
                  "templates",
                ] as const
              ).map((id) => ({
                id: openerId(id),
                title: titles[id],
                open: () => setPage(id),
              }))}
            />
          </>
        ) : (
          <>
            <StartPage
              disabled={busy}
              onSample={() => start(actions.fillSample)}
              onBlank={() => start(actions.prepare)}
              onImport={() => setPage("import")}
            />
            <div className={styles.gap} />
            {atRest}
            {card}
          </>
        )}
      </main>
      {page === "home" && (
        <footer className={styles.foot}>
          {actions.canUndo() && !busy && !offersUndo(activity) ? (
            <Button
              appearance="subtle"
              size="small"
              icon={<ArrowUndoRegular />}
              onClick={() => start(actions.undo)}
            >
              {texts.undo}
            </Button>
          ) : (
            <span />
          )}
          <Button
            id={openerId("help")}
            appearance="subtle"
            size="small"
            icon={<QuestionCircleRegular />}
            onClick={() => openHelp()}
          >
            {titles.help}
          </Button>
          <Button
            id={openerId("diagnostics")}
            appearance="subtle"
            size="small"
            icon={<StethoscopeRegular />}
            onClick={() => setPage("diagnostics")}
          >
            {texts.pages.diagnostics}
          </Button>
        </footer>
      )}
      <div className={styles.live} role="status" aria-live="polite">
        {announcementOf(activity, texts)}
      </div>
    </div>
  );
}

function isToldOn(page: PageId, activity: Activity): boolean {
  return "task" in activity && (TASKS_OF[page]?.includes(activity.task) ?? false);
}

function offersUndo(activity: Activity): boolean {
  return activity.phase === "done" && activity.outcome.undoable;
}

function pageTitles(texts: Texts, language: Language): Record<PageId, string> {
  const all = textsIn(language);
  return {
    home: texts.pages.sheets,
    import: texts.import.title,
    fill: all.filling.title,
    form: all.forms.page.title,
    trends: all.trends.page.title,
    collect: all.collecting.page.title,
    diagnostics: texts.pages.diagnostics,
    help: all.help.title,
    rollOver: all.rollover.page.title,
    kept: all.kept.page.title,
    distribute: all.distribute.page.title,
    check: all.checkPage.title,
    report: all.reportPage.title,
    trace: all.trace.page.title,
    templates: all.templatesPage.title,
  };
}

function stepText(texts: Texts, { step, subject }: Progress): string {
  return texts.steps[step](subject ?? "");
}
