import { useRef, useState } from "react";
import type { ReactNode } from "react";
import { Button, Field, Link, Spinner, Text, Textarea } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { textsIn, type AllTexts } from "../locales/texts";
import { DOCUMENT } from "../../opc/limits";
import type { Language } from "../locales/language";
import type { CellPlace, Finding, Repair } from "../records/finding";
import { readReportFile, type ReportFileProblem } from "../report/read-report-file";
import type { TextCheck } from "../report/text-check/check-text";
import type { TextFinding } from "../report/text-check/telling/text-finding";
import type { CheckOutcome } from "../workbook/report/check-workbook";
import { CorrectedText } from "./corrected-text";
import { FindingsList, useFindingCounts } from "./findings-list";
import { usePageStyles } from "./page-card";
import { useReading } from "./use-reading";

type Texts = AllTexts["checkPage"];

interface CheckPageProps {
  language: Language;
  busy: boolean;
  activity: ReactNode;
  check: (text?: string) => Promise<CheckOutcome>;
  findingText: (finding: Finding) => string;
  onSelect: (place: CellPlace) => void;
  onWrite: (findings: Finding[], period: string) => void;
  onAdopt: (findings: Finding[]) => void;
  onRepair: (repairs: readonly Repair[]) => void;
  onHelp: (finding: Finding) => void;
}

/** 数据校验: what is wrong in the input tables, and in a report's text beside them. */
export function CheckPage(props: CheckPageProps) {
  const { language, busy, activity, check, findingText, onSelect, onWrite, onAdopt, onRepair, onHelp } =
    props;
  const styles = usePageStyles();
  const texts = textsIn(language).checkPage;
  const [round, setRound] = useState(0);
  const { result, failed } = useReading(() => check(), String(round), busy);
  const [checked, setChecked] = useState<TextCheck>();
  const data = result?.empty ? [] : (result?.data ?? []);
  const all: Finding[] = [...data, ...(checked?.findings ?? [])];
  const counts = useFindingCounts(data);

  return (
    <div className={styles.page}>
      <Text className={styles.lead}>{texts.lead}</Text>
      {activity}
      <section className={styles.card} aria-label={texts.data}>
        <div className={styles.row}>
          <Text as="h2" weight="semibold" style={{ margin: 0 }}>
            {texts.data}
          </Text>
          <Button size="small" disabled={busy} onClick={() => setRound(round + 1)}>
            {texts.again}
          </Button>
        </div>
        {failed && <Text role="alert">{texts.failed}</Text>}
        {!result && !failed && <Spinner size="tiny" label={texts.reading} />}
        {result && !failed && (
          <Text role="status">{result.empty ? texts.empty : data.length === 0 ? texts.clean : counts}</Text>
        )}
        {data.length > 0 && !failed && (
          <FindingsList
            findings={data}
            textOf={findingText}
            onSelect={onSelect}
            onAdopt={onAdopt}
            onRepair={onRepair}
            onHelp={onHelp}
          />
        )}
      </section>
      <TextSection
        texts={texts}
        fileTexts={textsIn(language).reportFile}
        check={check}
        findingText={findingText}
        onSelect={onSelect}
        onHelp={onHelp}
        onChecked={setChecked}
      />
      <Button
        appearance="primary"
        size="large"
        disabled={busy || all.length === 0}
        onClick={() => onWrite(all, result?.period ?? "")}
      >
        {texts.write}
      </Button>
      <Text size={200} className={styles.lead}>
        {texts.writeHint}
      </Text>
    </div>
  );
}

interface TextSectionProps extends Pick<CheckPageProps, "check" | "findingText" | "onSelect" | "onHelp"> {
  texts: Texts;
  fileTexts: AllTexts["reportFile"];
  onChecked: (check: TextCheck | undefined) => void;
}

type Stage = "idle" | "running" | "failed";

function TextSection(props: TextSectionProps) {
  const { texts, fileTexts, check, findingText, onSelect, onHelp, onChecked } = props;
  const styles = usePageStyles();
  const [text, setText] = useState("");
  const [stage, setStage] = useState<Stage>("idle");
  const [done, setDone] = useState<{ text: string; check: TextCheck }>();
  const [wrongFile, setWrongFile] = useState<ReportFileProblem | "unreadable">();
  const file = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const latest = useRef(0);

  function change(value: string): void {
    setText(value);
    setWrongFile(undefined);
    setStage("idle");
    latest.current++;
  }

  async function run(): Promise<void> {
    const mine = ++latest.current;
    setStage("running");
    try {
      const { text: found } = await check(text);
      // The text may have been changed while Excel answered.
      if (mine !== latest.current) return;
      setDone(found ? { text, check: found } : undefined);
      onChecked(found);
      setStage("idle");
    } catch {
      if (mine === latest.current) setStage("failed");
    }
  }

  async function open(blob: File): Promise<void> {
    if (blob.size > DOCUMENT.bytes) return setWrongFile("tooMuchText");
    const read = readReportFile(blob.name, new Uint8Array(await blob.arrayBuffer()));
    if ("text" in read) change(read.text);
    else setWrongFile(read.problem);
  }

  const current = done?.text === text;
  return (
    <section className={styles.card} aria-label={texts.text}>
      <Text as="h2" weight="semibold" style={{ margin: 0 }}>
        {texts.text}
      </Text>
      <Field label={texts.paste}>
        <Textarea ref={area} rows={6} value={text} onChange={(_event, data) => change(data.value)} />
      </Field>
      <Button icon={<FolderOpenRegular />} onClick={() => file.current?.click()}>
        {texts.file}
      </Button>
      <input
        ref={file}
        style={{ display: "none" }}
        type="file"
        aria-label={texts.file}
        accept=".docx,.txt"
        onChange={({ target: input }) => {
          const blob = input.files?.[0];
          if (blob) void open(blob).catch(() => setWrongFile("unreadable"));
          input.value = "";
        }}
      />
      {wrongFile && <Text role="alert">{fileTexts[wrongFile]}</Text>}
      <Button disabled={stage === "running" || text.trim() === ""} onClick={() => void run()}>
        {texts.run}
      </Button>
      {stage === "running" && <Spinner size="tiny" label={texts.running} />}
      {stage === "failed" && <Text role="alert">{texts.textFailed}</Text>}
      {done && !current && <Text role="status">{texts.changed}</Text>}
      {done && current && (
        <TextResult
          texts={texts}
          text={done.text}
          check={done.check}
          findingText={findingText}
          onSelect={onSelect}
          onHelp={onHelp}
          onQuote={({ quote, offset }) => {
            area.current?.focus();
            area.current?.setSelectionRange(offset, offset + quote.length);
          }}
        />
      )}
    </section>
  );
}

interface TextResultProps extends Pick<CheckPageProps, "findingText" | "onSelect" | "onHelp"> {
  texts: Texts;
  text: string;
  check: TextCheck;
  onQuote: (finding: TextFinding) => void;
}

function TextResult({ texts, text, check, findingText, onSelect, onHelp, onQuote }: TextResultProps) {
  const { findings, read, confirmed } = check;
  const counts = useFindingCounts(findings);
  if (read === 0 && findings.length === 0) return <Text role="status">{texts.noFigures}</Text>;
  return (
    <>
      <Text role="status">
        {texts.read(read, confirmed)} {findings.length === 0 ? texts.textClean : counts}
      </Text>
      <CorrectedText texts={texts} text={text} findings={findings} />
      {findings.length > 0 && (
        <FindingsList
          findings={findings}
          textOf={findingText}
          onSelect={onSelect}
          onHelp={onHelp}
          detailOf={(finding) => (
            <>
              {finding.quote !== "" && (
                <Link
                  as="button"
                  aria-label={texts.show(finding.quote)}
                  style={{ textAlign: "left" }}
                  onClick={() => onQuote(finding)}
                >
                  {texts.quote(finding.quote)}
                </Link>
              )}
              {finding.recomputed !== undefined && (
                <Text size={200}>
                  {texts.compared(
                    String(finding.parameters.stated ?? finding.stated),
                    String(finding.parameters.recomputed ?? finding.recomputed),
                  )}
                </Text>
              )}
            </>
          )}
        />
      )}
    </>
  );
}
