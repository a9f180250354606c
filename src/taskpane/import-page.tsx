import { useRef, useState } from "react";
import {
  Button,
  Field,
  Select,
  Spinner,
  Text,
  Textarea,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import type { ImportChoice } from "../commands/import";
import type { PlanProgress } from "../import/plan-rows";
import type { ImportPlan } from "../import/plan-import";
import type { ColumnChoices } from "../import/recognise-table";
import { readTextSource } from "../import/source/read-text-source";
import { SourceProblem } from "../import/source/source-book";
import type { SourceBook, SourceSheet } from "../import/source/source-book";
import { filledSentence } from "../locales/filled-sentence";
import { textsIn } from "../locales/texts";
import type { Language } from "../locales/language";
import { INPUT_TABLES, INPUT_TABLE_KEYS } from "../records/columns/input-tables";
import type { InputTableKey } from "../records/columns/input-tables";
import { ImportReview } from "./import-review";
import type { PaneActions } from "./pane-actions";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  lead: { color: tokens.colorNeutralForeground2 },
  file: { display: "none" },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

interface ImportPageProps {
  language: Language;
  disabled: boolean;
  actions: Pick<PaneActions, "openSource" | "previewImport" | "findingText">;
  onAccept: (plan: ImportPlan, choices: ColumnChoices) => void;
}

interface Shown {
  book: SourceBook;
  sheet: SourceSheet;
  key?: InputTableKey;
  choices: ColumnChoices;
  plan?: ImportPlan;
}

/** Brings rows in from a file or the clipboard, after showing what would be added and changed. */
export function ImportPage({ language, disabled, actions, onAccept }: ImportPageProps) {
  const styles = useStyles();
  const texts = useTexts().import;
  const words = textsIn(language).importing;
  const [text, setText] = useState("");
  const [shown, setShown] = useState<Shown>();
  const [problem, setProblem] = useState<string>();
  const [reading, setReading] = useState<AbortController>();
  const [progress, setProgress] = useState<PlanProgress>();
  const comparing = useRef<AbortController>(undefined);
  const file = useRef<HTMLInputElement>(null);
  // What was asked for last counts: an answer that comes late is of no use.
  const asked = useRef(0);

  /** A comparison that was not asked for again is stopped with the one before it. */
  async function preview(sheet: SourceSheet, choice: ImportChoice): Promise<ImportPlan | undefined> {
    const aborter = new AbortController();
    comparing.current?.abort();
    comparing.current = aborter;
    try {
      return await actions.previewImport(sheet, choice, { report: setProgress, signal: aborter.signal });
    } finally {
      setProgress(undefined);
    }
  }

  async function show(next: Omit<Shown, "plan">): Promise<void> {
    const turn = ++asked.current;
    const { key, choices } = next;
    const plan = await preview(next.sheet, { choices, ...(key ? { key } : {}) });
    if (turn !== asked.current) return;
    setShown({ ...next, ...(plan ? { plan } : {}) });
    setProblem(plan ? undefined : words.findings.importNoTable);
  }

  async function showBook(book: SourceBook): Promise<void> {
    const [first] = book.sheets;
    for (const sheet of book.sheets) {
      const plan = await preview(sheet, {});
      if (plan && plan.rows.length > 0) return show({ book, sheet, choices: {} });
    }
    if (first) await show({ book, sheet: first, choices: {} });
  }

  async function openBook(read: () => Promise<SourceBook>): Promise<void> {
    setShown(undefined);
    await attempt(async () => showBook(await read()));
  }

  async function attempt(work: () => Promise<void>): Promise<void> {
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(
        error instanceof SourceProblem
          ? filledSentence(words.problems[error.kind], error.parameters)
          : error instanceof Error
            ? error.message
            : String(error),
      );
    }
  }

  async function open(blob: File): Promise<void> {
    const aborter = new AbortController();
    setReading(aborter);
    await openBook(async () =>
      actions.openSource(new Uint8Array(await blob.arrayBuffer()), blob.name, aborter.signal),
    );
    setReading(undefined);
  }

  function paste(pasted: string): void {
    setText(pasted);
    if (pasted.trim() === "") setShown(undefined);
    else void openBook(() => Promise.resolve().then(() => readTextSource(pasted, words.page.pasted)));
  }

  return (
    <div className={styles.page}>
      <Text className={styles.lead}>{words.page.lead}</Text>
      <Button
        icon={<FolderOpenRegular />}
        onClick={() => file.current?.click()}
        disabled={reading !== undefined}
      >
        {words.page.file}
      </Button>
      <input
        ref={file}
        className={styles.file}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.xlsb,.ods,.et"
        onChange={({ target: input }) => {
          const blob = input.files?.[0];
          if (blob) void open(blob);
          input.value = "";
        }}
      />
      {reading && (
        <div>
          <Spinner size="tiny" label={words.page.reading} labelPosition="after" />
          <Button size="small" onClick={() => reading.abort()}>
            {words.page.stop}
          </Button>
        </div>
      )}
      {progress && (
        <div>
          <Spinner size="tiny" label={words.page.steps[progress.step](progress.rows)} labelPosition="after" />
          <Button size="small" onClick={() => comparing.current?.abort()}>
            {words.page.stop}
          </Button>
        </div>
      )}
      <Field label={texts.or}>
        <Textarea rows={5} value={text} onChange={(_event, data) => paste(data.value)} />
      </Field>
      {problem !== undefined && (
        <Text role="alert" className={styles.wrong}>
          {problem}
        </Text>
      )}
      {shown && shown.book.sheets.length > 1 && (
        <Field label={words.page.sheet}>
          <Select
            value={shown.sheet.name}
            onChange={(_event, { value }) => {
              const sheet = shown.book.sheets.find(({ name }) => name === value);
              if (sheet) void attempt(() => show({ book: shown.book, sheet, choices: {} }));
            }}
          >
            {shown.book.sheets.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      )}
      {shown && (
        <Field label={words.page.target}>
          <Select
            value={shown.key ?? shown.plan?.key ?? ""}
            onChange={(_event, { value }) => {
              const key = INPUT_TABLE_KEYS.find((each) => each === value);
              void attempt(() =>
                show({ book: shown.book, sheet: shown.sheet, choices: {}, ...(key ? { key } : {}) }),
              );
            }}
          >
            {!shown.plan && <option value="" />}
            {INPUT_TABLE_KEYS.map((key) => (
              <option key={key} value={key}>
                {INPUT_TABLES[key].name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {shown?.plan && (
        <ImportReview
          plan={shown.plan}
          words={words}
          disabled={disabled}
          findingText={actions.findingText}
          onChoose={(header, field) =>
            void attempt(() =>
              show({
                ...{ book: shown.book, sheet: shown.sheet, choices: { ...shown.choices, [header]: field } },
                ...(shown.key || shown.plan ? { key: shown.key ?? shown.plan?.key } : {}),
              }),
            )
          }
          onAccept={() => shown.plan && onAccept(shown.plan, shown.choices)}
        />
      )}
    </div>
  );
}
