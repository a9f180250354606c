import { useRef, useState } from "react";
import { Button, Field, Input, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { dayOf } from "../commands/collect";
import type { CollectionPreview } from "../commands/collect";
import { textsIn, type AllTexts } from "../locales/texts";
import type { Language } from "../locales/language";
import type { Finding } from "../records/finding";
import { downloadFile, NoDownloads } from "./download-file";
import { usePageStyles } from "./page-card";
import type { PaneActions } from "./pane-actions";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  list: { margin: 0, paddingLeft: "18px", maxHeight: "320px", overflowY: "auto", overflowWrap: "anywhere" },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  lead: { color: tokens.colorNeutralForeground2 },
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

const TYPES = {
  each: "application/zip",
  book: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

interface CollectPageProps {
  language: Language;
  busy: boolean;
  actions: Pick<PaneActions, "makeForms" | "previewCollection" | "findingText">;
  onAccept: (preview: CollectionPreview) => void;
}

/** Sends forms to enterprises and takes them back, many at once; what would be written is shown first. */
export function CollectPage({ language, busy, actions, onAccept }: CollectPageProps) {
  const styles = useStyles();
  const card = usePageStyles();
  const texts = textsIn(language).collecting;
  const words = texts.page;
  const [deadline, setDeadline] = useState("");
  const [working, setWorking] = useState(false);
  const [made, setMade] = useState<string>();
  const [problems, setProblems] = useState<Finding[]>([]);
  const [preview, setPreview] = useState<CollectionPreview>();
  const chooser = useRef<HTMLInputElement>(null);
  const isDay = deadline.trim() === "" || dayOf(deadline) !== undefined;
  const due = deadline.trim() === "" ? undefined : deadline.trim();
  const isBlocked = busy || working || !isDay;

  async function work(task: () => Promise<void>): Promise<void> {
    setWorking(true);
    setMade(undefined);
    setProblems([]);
    setPreview(undefined);
    try {
      await task();
    } catch (error) {
      if (error instanceof NoDownloads) setMade(words.noDownloads);
      else setMade(error instanceof Error ? error.message : String(error));
    } finally {
      setWorking(false);
    }
  }

  const send = (how: "each" | "book") =>
    work(async () => {
      const answer = await actions.makeForms(how, due);
      if (Array.isArray(answer)) return setProblems(answer);
      downloadFile(answer.file.bytes, answer.file.name, TYPES[how]);
      setMade(answer.count === undefined ? answer.file.name : words.made(answer.count));
    });

  const receive = (files: readonly File[]) =>
    work(async () => {
      const given = await Promise.all(
        files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      );
      const answer = await actions.previewCollection(given, due, new AbortController().signal);
      if (Array.isArray(answer)) return setProblems(answer);
      setPreview(answer);
      setProblems(answer.findings);
    });

  return (
    <div className={styles.page}>
      <Text className={styles.lead}>{words.lead}</Text>
      <Field
        label={words.deadline}
        {...(isDay ? {} : { validationState: "error" as const, validationMessage: words.wrongDay })}
      >
        <Input
          value={deadline}
          placeholder="2013-07-05"
          onChange={(_event, { value }) => setDeadline(value)}
        />
      </Field>
      <section className={card.card} aria-label={words.send}>
        <Text as="h2" weight="semibold" style={{ margin: 0 }}>
          {words.send}
        </Text>
        <div className={styles.row}>
          <Button appearance="primary" disabled={isBlocked} onClick={() => void send("each")}>
            {words.each}
          </Button>
          <Button disabled={isBlocked} onClick={() => void send("book")}>
            {words.book}
          </Button>
        </div>
      </section>
      <section className={card.card} aria-label={words.receive}>
        <Text as="h2" weight="semibold" style={{ margin: 0 }}>
          {words.receive}
        </Text>
        <Button disabled={isBlocked} onClick={() => chooser.current?.click()}>
          {words.files}
        </Button>
        <input
          ref={chooser}
          type="file"
          multiple
          accept=".xlsx,.xlsm,.xls,.et,.ods"
          aria-label={words.files}
          style={{ display: "none" }}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            if (files.length > 0) void receive(files);
            target.value = "";
          }}
        />
        {preview && (
          <Received
            preview={preview}
            disabled={isBlocked}
            texts={texts}
            findingText={actions.findingText}
            onAccept={() => {
              onAccept(preview);
              setPreview(undefined);
            }}
          />
        )}
      </section>
      {working && <Spinner size="tiny" label={words.reading} labelPosition="after" />}
      {made !== undefined && <Text role="status">{made}</Text>}
      {problems.map((finding, index) => (
        <Text key={index} role="alert" className={styles.wrong}>
          {actions.findingText(finding)}
        </Text>
      ))}
    </div>
  );
}

interface ReceivedProps {
  preview: CollectionPreview;
  disabled: boolean;
  texts: AllTexts["collecting"];
  findingText: (finding: Finding) => string;
  onAccept: () => void;
}

/** A pane shows so many lines; the sheet has all. */
const MOST_SHOWN = 60;

/** Who has not answered, or answered late or oddly. */
function Received({ preview, disabled, texts, findingText, onAccept }: ReceivedProps) {
  const styles = useStyles();
  const { counts, lines } = preview.collection;
  const { states, page: words } = texts;
  const all = lines.length - counts.added;
  const odd = lines.filter(({ state, notes }) => state !== "reported" || notes.length > 0);
  return (
    <>
      <Text role="status">
        {words.summary(all, counts.reported, counts.late, counts.wrong, counts.missing)}
      </Text>
      {odd.length > 0 && <Text size={200}>{words.lines(odd.length)}</Text>}
      <ul className={styles.list}>
        {odd.slice(0, MOST_SHOWN).map((line, index) => (
          <li key={index}>
            <Text size={200} className={line.state === "wrong" ? styles.wrong : undefined}>
              {[line.name, states[line.state], ...line.notes, ...line.findings.map(findingText)].join(" ")}
            </Text>
          </li>
        ))}
      </ul>
      <Button appearance="primary" disabled={disabled} onClick={onAccept}>
        {words.merge}
      </Button>
    </>
  );
}
