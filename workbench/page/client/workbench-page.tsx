import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import type { AnyProfileName } from "../../host/profiles/profile";
import { pageText, type PageLanguage, type PageText } from "../../locales/page";
import { RestoreDialog, SaveAsDialog, UnsavedDialog, type UnsavedAnswer } from "./dialogs";
import { fileProblem } from "./files/check-file";
import { chooseFile } from "./files/choose-file";
import { downloadFile } from "./files/download-file";
import { createWorkbookKeeper, type KeptWorkbook } from "./files/kept-workbooks";
import { SAMPLES, type Sample } from "./files/samples";
import { useFileDrop } from "./files/use-file-drop";
import { useKeptWorkbook } from "./files/use-kept-workbook";
import { useUnsavedWarning } from "./files/use-unsaved-warning";
import { rememberChoices, type Choices } from "./choices";
import { PaneFrame } from "./pane-frame";
import { ProblemNotice } from "./problem-notice";
import { rememberPlaces } from "./regions";
import { RibbonBar } from "./ribbon/ribbon-bar";
import type { RibbonControl } from "./ribbon/read-manifest";
import { loadRibbon, type LoadedRibbon } from "./ribbon/load-ribbon";
import { StatusLine } from "./status-line";
import { TitleBar } from "./title-bar";
import { useShortcuts } from "./use-shortcuts";
import { loadAddIn } from "./load-add-in";
import type { Printable, Workbench } from "./workbench";

type Phase = { is: "starting"; message: string } | { is: "failed"; reason: string } | { is: "ready" };

const PrintView = lazy(() => import("./print/print-view"));

const NO_RIBBON: LoadedRibbon = { ribbon: { tab: "", groups: [], namespace: "" }, shortcuts: [] };

export function WorkbenchPage({ choices }: { choices: Choices }) {
  const text = pageText(choices.language);
  const sheet = useRef<HTMLDivElement>(null);
  const [workbench, setWorkbench] = useState<Workbench>();
  const [phase, setPhase] = useState<Phase>({ is: "starting", message: text.status.starting });
  const [loaded, setLoaded] = useState(NO_RIBBON);
  const [paneVisible, setPaneVisible] = useState(true);
  const [fileName, setFileName] = useState(text.file.untitled);
  /** How many workbooks have been opened: each has a pane of its own. */
  const [opened, setOpened] = useState(0);
  const [dirty, setDirty] = useState(false);
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState(text.status.starting);
  const [problem, setProblem] = useState<string>();
  const [asking, setAsking] = useState<(answer: UnsavedAnswer) => void>();
  const [restoring, setRestoring] = useState<{ kept: KeptWorkbook; answer: (restore: boolean) => void }>();
  const [naming, setNaming] = useState<(name: string | undefined) => void>();
  const [printing, setPrinting] = useState<Printable>();
  const [keeper] = useState(createWorkbookKeeper);
  const [dark, setDark] = useState(choices.dark);
  const [profile, setProfile] = useState(choices.profile);

  const kept = useKeptWorkbook(keeper, workbench, dirty, fileName);
  useUnsavedWarning(dirty && !kept);
  // Dialogs and the grid's popups stand outside of this component's own element.
  useEffect(() => void document.documentElement.classList.toggle("dark-page", dark), [dark]);
  useEffect(rememberPlaces, []);
  useEffect(() => workbench?.setPaneVisible(paneVisible), [workbench, paneVisible]);

  useEffect(() => {
    const container = sheet.current;
    if (container === null) return;
    let current = true;
    const say = (message: string) => current && setPhase({ is: "starting", message });
    loadRibbon(choices.language)
      .then((ribbon) => current && setLoaded(ribbon))
      .catch(() => current && setProblem(text.problem.manifestMissing));
    say(text.status.addIn);
    const starting = loadAddIn(choices, text).then(async (addIn) => {
      say(text.status.engine);
      // By far the largest part of the page, and of no use without the add-in.
      const { startWorkbench } = await import("./workbench");
      const surroundings = { container, text, choices, showPane: setPaneVisible };
      return startWorkbench({ ...surroundings, warn: setProblem, tell: setMessage }, addIn);
    });
    starting
      .then(async (started) => {
        if (!current) return;
        started.onChange(() => setDirty(true));
        setWorkbench(started);
        const left = await keeper.abandoned();
        const restore =
          left !== undefined &&
          (await new Promise<boolean>((answer) => setRestoring({ kept: left, answer })));
        if (!current) return;
        setRestoring(undefined);
        if (left !== undefined && restore) {
          say(text.status.opening(left.name));
          await started.openState(left.state);
          setFileName(left.name);
        } else {
          say(text.status.opening(text.file.sample));
          setFileName(await openSample(started, SAMPLES[0], text, setProblem));
        }
        setOpened(1);
        say(text.status.addIn);
        await started.addInReady();
        setDirty(restore);
        if (left !== undefined) await keeper.drop(left.id);
        setMessage(text.status.ready);
        setPhase({ is: "ready" });
      })
      .catch((error: Error) => current && setPhase({ is: "failed", reason: error.message }));
    return () => {
      current = false;
      void starting.then((started) => started.dispose()).catch(() => undefined);
    };
  }, [choices, text, keeper]);

  /** Runs one thing at a time and says what it is; its failure is shown and leaves everything as it was. */
  const act = useCallback(
    async (doing: string, failed: (reason: string) => string, work: () => Promise<string>) => {
      setBusy(true);
      setMessage(doing);
      try {
        setMessage(await work());
        setProblem(undefined);
      } catch (error) {
        setMessage(text.status.ready);
        setProblem(failed((error as Error).message));
      } finally {
        setBusy(false);
      }
    },
    [text],
  );

  const startPane = useCallback(async (running: Workbench) => {
    setOpened((count) => count + 1);
    await running.addInReady();
    setDirty(false);
  }, []);

  const saveAs = useCallback(
    async (name: string): Promise<boolean> => {
      if (workbench === undefined) return false;
      let saved = false;
      await act(text.status.saving, text.problem.unwritable, async () => {
        downloadFile(await workbench.saveBytes(), name);
        setFileName(name);
        setDirty(false);
        saved = true;
        return text.status.saved(name);
      });
      return saved;
    },
    [workbench, text, act],
  );
  const save = useCallback(() => saveAs(fileName), [saveAs, fileName]);
  const askName = useCallback(async () => {
    const name = await new Promise<string | undefined>((done) => setNaming(() => done));
    setNaming(undefined);
    if (name !== undefined) await saveAs(name);
  }, [saveAs]);

  const print = useCallback(
    () =>
      act(text.status.preparingPrint, text.problem.start, async () => {
        setPrinting(await workbench?.printable());
        return text.status.ready;
      }),
    [workbench, text, act],
  );

  const mayDiscard = useCallback(async () => {
    if (!dirty) return true;
    const answer = await new Promise<UnsavedAnswer>((done) => setAsking(() => done));
    setAsking(undefined);
    return answer === "save" ? save() : answer === "discard";
  }, [dirty, save]);

  const openFile = useCallback(
    async (file: File) => {
      const unfit = fileProblem(file, text);
      if (unfit !== undefined) return setProblem(unfit);
      if (workbench === undefined || !(await mayDiscard())) return;
      await act(
        text.status.opening(file.name),
        (reason) => text.problem.unreadable(file.name, reason),
        async () => {
          await workbench.openBytes(new Uint8Array(await file.arrayBuffer()));
          setFileName(file.name);
          await startPane(workbench);
          return text.status.opened(file.name);
        },
      );
    },
    [workbench, text, act, mayDiscard, startPane],
  );

  const drop = useCallback(
    (files: File[]) => {
      const [only] = files;
      if (only === undefined) return;
      if (files.length > 1) setProblem(text.problem.severalFiles);
      else void openFile(only);
    },
    [openFile, text],
  );
  const over = useFileDrop(drop);

  const open = useCallback(async () => {
    const file = await chooseFile();
    if (file !== undefined) await openFile(file);
  }, [openFile]);

  const create = useCallback(async () => {
    if (workbench === undefined || !(await mayDiscard())) return;
    await act(text.status.starting, text.problem.start, async () => {
      await workbench.create();
      setFileName(text.file.untitled);
      await startPane(workbench);
      return text.status.created;
    });
  }, [workbench, text, act, mayDiscard, startPane]);

  const sample = useCallback(
    async (which: Sample) => {
      if (workbench === undefined || !(await mayDiscard())) return;
      const { label } = text.file.samples[which.id];
      await act(text.status.opening(label), text.problem.start, async () => {
        const name = await openSample(workbench, which, text, setProblem);
        setFileName(name);
        await startPane(workbench);
        return text.status.opened(name);
      });
    },
    [workbench, text, act, mayDiscard, startPane],
  );

  const command = useCallback(
    (name: string, label: string) =>
      act(
        text.status.running(label),
        (reason) => text.problem.commandFailed(label, reason),
        async () => {
          return (await workbench?.runCommand(name)) || text.status.done(label);
        },
      ),
    [workbench, text, act],
  );

  const press = ({ action, label }: RibbonControl) => {
    if (action.type === "pane") setPaneVisible(true);
    else void command(action.name, label);
  };

  useShortcuts(loaded.shortcuts, phase.is === "ready" && !busy, {
    command: (name) => void command(name, labelOf(name, loaded)),
    open: () => void open(),
    save: () => void save(),
    saveAs: () => void askName(),
    print: () => void print(),
  });

  const changeLanguage = (language: PageLanguage) => {
    rememberChoices({ language, dark, profile });
    location.reload();
  };
  const changeTheme = (wish: boolean) => {
    setDark(wish);
    rememberChoices({ language: choices.language, dark: wish, profile });
    workbench?.setDark(wish);
  };
  const changeProfile = (wish: AnyProfileName) => {
    setProfile(wish);
    rememberChoices({ language: choices.language, dark, profile: wish });
    void workbench?.setProfile(wish);
  };

  const resting = phase.is !== "ready" || busy;
  return (
    <div className="workbench" data-phase={phase.is} data-busy={busy}>
      <TitleBar
        text={text}
        fileName={fileName}
        dirty={dirty}
        disabled={resting}
        create={() => void create()}
        open={() => void open()}
        save={() => void save()}
        saveAs={() => void askName()}
        print={() => void print()}
        samples={SAMPLES}
        sample={(which) => void sample(which)}
      />
      <RibbonBar text={text} {...loaded} disabled={resting} press={press} />
      {problem === undefined ? (
        <div />
      ) : (
        <ProblemNotice text={text} problem={problem} dismiss={() => setProblem(undefined)} />
      )}
      <main className="work">
        <div className="grid" data-region="grid">
          <div ref={sheet} className="sheet" id="sheet" />
          <Cover text={text} phase={phase} />
        </div>
        {opened > 0 && (
          <PaneFrame
            text={text}
            instance={opened}
            visible={paneVisible}
            close={() => setPaneVisible(false)}
          />
        )}
      </main>
      <StatusLine
        text={text}
        message={message}
        language={choices.language}
        dark={dark}
        profile={profile}
        setProfile={changeProfile}
        setLanguage={changeLanguage}
        setDark={changeTheme}
      />
      {over && <div className="drop">{text.file.drop}</div>}
      {asking && <UnsavedDialog text={text} answer={asking} />}
      {naming && <SaveAsDialog text={text} name={fileName} answer={naming} />}
      {printing && (
        <Suspense>
          <PrintView
            text={text}
            language={choices.language}
            fileName={fileName}
            workbook={printing}
            close={() => setPrinting(undefined)}
          />
        </Suspense>
      )}
      {restoring && (
        <RestoreDialog
          text={text}
          name={restoring.kept.name}
          keptAt={new Date(restoring.kept.keptAt).toLocaleString(choices.language)}
          answer={restoring.answer}
        />
      )}
    </div>
  );
}

function Cover({ text, phase }: { text: PageText; phase: Phase }) {
  if (phase.is === "ready") return null;
  if (phase.is === "starting") {
    return (
      <div className="cover" role="status">
        <div className="wheel" aria-hidden="true" />
        <p>{phase.message}</p>
      </div>
    );
  }
  return (
    <div className="cover" role="alert">
      <h2>{text.problem.title}</h2>
      <p>{phase.reason}</p>
      <button type="button" onClick={() => location.reload()}>
        {text.problem.reload}
      </button>
    </div>
  );
}

/** Opens a sample, or a blank workbook and says why; gives the file's name. */
async function openSample(
  workbench: Workbench,
  { id, address }: Sample,
  text: PageText,
  setProblem: (problem: string) => void,
): Promise<string> {
  const response = await fetch(address);
  if (response.ok) {
    await workbench.openBytes(new Uint8Array(await response.arrayBuffer()));
    return text.file.samples[id].name;
  }
  await workbench.create();
  setProblem(text.problem.sampleMissing(address.slice(1)));
  return text.file.untitled;
}

function labelOf(command: string, { ribbon }: LoadedRibbon): string {
  const controls = ribbon.groups.flatMap((group) => group.controls);
  return (
    controls.find(({ action }) => action.type === "command" && action.name === command)?.label ?? command
  );
}
