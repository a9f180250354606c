import { useCallback, useEffect, useRef, useState } from "react";
import { pageText, type PageLanguage, type PageText } from "../../locales/page";
import { DiscardDialog } from "./discard-dialog";
import { fileProblem } from "./files/check-file";
import { chooseFile } from "./files/choose-file";
import { downloadFile } from "./files/download-file";
import { useFileDrop } from "./files/use-file-drop";
import { useUnsavedWarning } from "./files/use-unsaved-warning";
import { isMac, rememberChoices, type Choices } from "./choices";
import { PANE_KEY } from "./pane-connection";
import { PaneFrame } from "./pane-frame";
import { ProblemNotice } from "./problem-notice";
import { RibbonBar } from "./ribbon/ribbon-bar";
import type { RibbonControl } from "./ribbon/read-manifest";
import { isPressed, type Shortcut } from "./ribbon/read-shortcuts";
import { loadRibbon, type LoadedRibbon } from "./ribbon/load-ribbon";
import { StatusLine } from "./status-line";
import { TitleBar } from "./title-bar";
import { startWorkbench, type Workbench } from "./workbench";

type Phase = { is: "starting"; message: string } | { is: "failed"; reason: string } | { is: "ready" };

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
  const [message, setMessage] = useState(text.status.ready);
  const [problem, setProblem] = useState<string>();
  const [asking, setAsking] = useState<(discard: boolean) => void>();
  const [dark, setDark] = useState(choices.dark);

  useUnsavedWarning(dirty);
  useEffect(() => workbench?.setPaneVisible(paneVisible), [workbench, paneVisible]);

  useEffect(() => {
    const container = sheet.current;
    if (container === null) return;
    let current = true;
    const say = (message: string) => current && setPhase({ is: "starting", message });
    loadRibbon(choices.language)
      .then((ribbon) => current && setLoaded(ribbon))
      .catch(() => current && setProblem(text.problem.manifestMissing));
    const starting = startWorkbench({
      container,
      text,
      choices,
      say,
      showPane: setPaneVisible,
      warn: setProblem,
      tell: setMessage,
    });
    starting
      .then(async (started) => {
        if (!current) return;
        started.onChange(() => setDirty(true));
        setWorkbench(started);
        say(text.status.opening(text.file.sample));
        setFileName(await openSample(started, text, setProblem));
        setOpened(1);
        say(text.status.addIn);
        await started.addInReady();
        setDirty(false);
        setPhase({ is: "ready" });
      })
      .catch((error: Error) => current && setPhase({ is: "failed", reason: error.message }));
    return () => {
      current = false;
      void starting.then((started) => started.dispose()).catch(() => undefined);
    };
  }, [choices, text]);

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

  const mayDiscard = useCallback(
    () =>
      dirty
        ? new Promise<boolean>((done) =>
            setAsking(() => (discard: boolean) => {
              setAsking(undefined);
              done(discard);
            }),
          )
        : Promise.resolve(true),
    [dirty],
  );

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

  const save = useCallback(async () => {
    if (workbench === undefined) return;
    await act(text.status.saving, text.problem.unwritable, async () => {
      downloadFile(await workbench.saveBytes(), fileName);
      setDirty(false);
      return text.status.saved(fileName);
    });
  }, [workbench, fileName, text, act]);

  const create = useCallback(async () => {
    if (workbench === undefined || !(await mayDiscard())) return;
    await act(text.status.starting, text.problem.start, async () => {
      await workbench.create();
      setFileName(text.file.untitled);
      await startPane(workbench);
      return text.status.created;
    });
  }, [workbench, text, act, mayDiscard, startPane]);

  const sample = useCallback(async () => {
    if (workbench === undefined || !(await mayDiscard())) return;
    await act(text.status.opening(text.file.sample), text.problem.start, async () => {
      setFileName(await openSample(workbench, text, setProblem));
      await startPane(workbench);
      return text.status.ready;
    });
  }, [workbench, text, act, mayDiscard, startPane]);

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
  });

  const changeLanguage = (language: PageLanguage) => {
    rememberChoices({ language, dark });
    location.reload();
  };
  const changeTheme = (wish: boolean) => {
    setDark(wish);
    rememberChoices({ language: choices.language, dark: wish });
    workbench?.setDark(wish);
  };

  const resting = phase.is !== "ready" || busy;
  return (
    <div className={dark ? "workbench dark" : "workbench"} data-phase={phase.is} data-busy={busy}>
      <TitleBar
        text={text}
        fileName={fileName}
        dirty={dirty}
        disabled={resting}
        create={() => void create()}
        open={() => void open()}
        save={() => void save()}
        sample={() => void sample()}
      />
      <RibbonBar text={text} {...loaded} disabled={resting} press={press} />
      {problem === undefined ? (
        <div />
      ) : (
        <ProblemNotice text={text} problem={problem} dismiss={() => setProblem(undefined)} />
      )}
      <main className="work">
        <div className="grid">
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
        setLanguage={changeLanguage}
        setDark={changeTheme}
      />
      {over && <div className="drop">{text.file.drop}</div>}
      {asking && <DiscardDialog text={text} answer={asking} />}
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

/** Opens the sample, or a blank workbook and says why; gives the file's name. */
async function openSample(
  workbench: Workbench,
  text: PageText,
  setProblem: (problem: string) => void,
): Promise<string> {
  const response = await fetch("/examples/seed-2013H1.xlsx");
  if (response.ok) {
    await workbench.openBytes(new Uint8Array(await response.arrayBuffer()));
    return text.file.sampleName;
  }
  await workbench.create();
  setProblem(text.problem.sampleMissing);
  return text.file.untitled;
}

function labelOf(command: string, { ribbon }: LoadedRibbon): string {
  const controls = ribbon.groups.flatMap((group) => group.controls);
  return (
    controls.find(({ action }) => action.type === "command" && action.name === command)?.label ?? command
  );
}

interface Keys {
  command(name: string): void;
  open(): void;
  save(): void;
}

/** The add-in's shortcuts, and open and save as everywhere, in the page and in the pane alike. */
function useShortcuts(shortcuts: Shortcut[], enabled: boolean, keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!enabled) return;
    const handle = (event: KeyboardEvent): boolean => {
      const shortcut = shortcuts.find((one) => isPressed(one.keys, event, isMac()));
      if (shortcut !== undefined) latest.current.command(shortcut.action);
      else if (isPressed("Ctrl+S", event, isMac())) latest.current.save();
      else if (isPressed("Ctrl+O", event, isMac())) latest.current.open();
      else return false;
      return true;
    };
    const inPage = (event: KeyboardEvent) => {
      if (!handle(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const inPane = (event: Event) => {
      if (handle((event as CustomEvent<KeyboardEvent>).detail)) event.preventDefault();
    };
    window.addEventListener("keydown", inPage, true);
    window.addEventListener(PANE_KEY, inPane);
    return () => {
      window.removeEventListener("keydown", inPage, true);
      window.removeEventListener(PANE_KEY, inPane);
    };
  }, [shortcuts, enabled]);
}
