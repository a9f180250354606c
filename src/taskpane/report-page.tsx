import { useEffect, useState } from "react";
import { Button, Checkbox, Field, Link, Select, Spinner, Text } from "@fluentui/react-components";
import type { ReportAnswer } from "../commands/report";
import { textsIn, type AllTexts } from "../locales/texts";
import type { Language } from "../locales/language";
import type { CellPlace, Finding } from "../records/finding";
import { formattedReport } from "../report/document/formatted-report";
import { PARAGRAPH_KEYS } from "../report/document/report-document";
import type { FigureOrigin, ParagraphKey, ReportDocument } from "../report/document/report-document";
import type { ReportOptions } from "../report/document/report-input";
import { copyFormatted } from "./copy-formatted";
import { copyText } from "./copy-text";
import { hasDownloads } from "./download-file";
import { FindingsList } from "./findings-list";
import type { Decimals } from "../wording/told-figure";
import { usePageStyles } from "./page-card";
import type { PaneActions } from "./pane-actions";
import { ReportPreview } from "./report-preview";
import { TemplateCard } from "./report-template-card";
import { useReading } from "./use-reading";

const DECIMALS = [0, 1, 2, 3, 4];

interface ReportPageProps {
  language: Language;
  busy: boolean;
  report: (options: ReportOptions) => Promise<ReportAnswer>;
  wordFile: (document: ReportDocument) => Promise<Uint8Array>;
  fillReport: PaneActions["fillReport"];
  reportTemplate: PaneActions["reportTemplate"];
  findingText: (finding: Finding) => string;
  /** A sentence of the report to show first. */
  sentence?: string;
  onSelect: (place: CellPlace) => void;
  onFigure: (origin: FigureOrigin) => void;
}

/** 汇报: the report of the period, to read, choose from, copy and save. */
export function ReportPage({
  language,
  busy,
  report,
  wordFile,
  fillReport,
  reportTemplate,
  findingText,
  sentence,
  onSelect,
  onFigure,
}: ReportPageProps) {
  const styles = usePageStyles();
  const texts = textsIn(language).reportPage;
  const [include, setInclude] = useState<readonly ParagraphKey[]>(PARAGRAPH_KEYS);
  const [decimals, setDecimals] = useState<Partial<Decimals>>({});
  const [round, setRound] = useState(0);
  const options: ReportOptions = { include, decimals };
  const { result, failed } = useReading(() => report(options), JSON.stringify([options, round]), busy);
  const document = result?.document;

  return (
    <div className={styles.page}>
      <Text className={styles.lead}>{texts.lead}</Text>
      <section className={styles.card} aria-label={texts.options}>
        <div className={styles.row}>
          <Text as="h2" weight="semibold" style={{ margin: 0 }}>
            {texts.options}
          </Text>
          <Button size="small" disabled={busy} onClick={() => setRound(round + 1)}>
            {texts.refresh}
          </Button>
        </div>
        <div style={{ display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(118px, 1fr))" }}>
          {PARAGRAPH_KEYS.map((key) => (
            <Checkbox
              key={key}
              label={texts.paragraphs[key]}
              checked={include.includes(key)}
              onChange={(_event, { checked }) =>
                setInclude(
                  PARAGRAPH_KEYS.filter((each) => (each === key ? checked === true : include.includes(each))),
                )
              }
            />
          ))}
        </div>
        {(["amounts", "rates"] as const).map((kind) => (
          <Field key={kind} label={texts.decimals[kind]}>
            <Select
              value={String(decimals[kind] ?? "")}
              onChange={(_event, { value }) => {
                const { [kind]: _before, ...others } = decimals;
                setDecimals(value === "" ? others : { ...others, [kind]: Number(value) });
              }}
            >
              <option value="">{texts.asParameters}</option>
              {DECIMALS.map((count) => (
                <option key={count} value={count}>
                  {count}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </section>
      {failed && <Text role="alert">{texts.failed}</Text>}
      {!result && !failed && <Spinner size="tiny" label={texts.reading} />}
      {include.length === 0 ? (
        <Text role="status">{texts.nothingChosen}</Text>
      ) : (
        result?.problem && <Text role="alert">{result.problem.message}</Text>
      )}
      {document && result.text !== undefined && include.length > 0 && (
        <>
          <ReportActions
            key={result.text}
            texts={texts}
            document={document}
            text={result.text}
            wordFile={wordFile}
          />
          {result.input && (
            <TemplateCard
              texts={texts}
              fill={(template) => fillReport(template, result.input!, document)}
              template={() => reportTemplate(document)}
              name={fileName(document)}
            />
          )}
          <ReportPreview
            texts={texts}
            document={document}
            sentence={sentence}
            onSelect={onSelect}
            onFigure={onFigure}
          />
        </>
      )}
      {result && result.findings.length > 0 && (
        <FindingsList findings={result.findings} textOf={findingText} onSelect={onSelect} />
      )}
    </div>
  );
}

interface ReportActionsProps extends Pick<ReportPageProps, "wordFile"> {
  texts: AllTexts["reportPage"];
  document: ReportDocument;
  text: string;
}

type Doing = "copied" | "copyFailed" | "saving" | "saveFailed" | "noDownloads";

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

function ReportActions({ texts, document, text, wordFile }: ReportActionsProps) {
  const styles = usePageStyles();
  const [doing, setDoing] = useState<Doing>();
  const [file, setFile] = useState<{ url: string; name: string }>();
  useEffect(() => () => void (file && URL.revokeObjectURL(file.url)), [file]);

  const copy = (copying: Promise<boolean>): void => {
    setFile(undefined);
    void copying.then((copied) => setDoing(copied ? "copied" : "copyFailed"));
  };
  async function save(): Promise<void> {
    setFile(undefined);
    if (!hasDownloads()) {
      setDoing("noDownloads");
      return;
    }
    setDoing("saving");
    try {
      const bytes = await wordFile(document);
      const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: WORD_TYPE }));
      const made = { url, name: fileName(document) };
      setFile(made);
      setDoing(undefined);
      download(made);
    } catch {
      setDoing("saveFailed");
    }
  }

  return (
    <section className={styles.card} aria-label={texts.title}>
      <div style={{ display: "flex", flexWrap: "wrap", gap: "8px" }}>
        <Button appearance="primary" onClick={() => copy(copyText(text))}>
          {texts.copy}
        </Button>
        <Button onClick={() => copy(copyFormatted(formattedReport(document), text))}>
          {texts.copyFormatted}
        </Button>
        <Button disabled={doing === "saving"} onClick={() => void save()}>
          {texts.save}
        </Button>
      </div>
      {document.tables.length > 0 && (
        <Text size={200} className={styles.lead}>
          {texts.tables(document.tables.length)}
        </Text>
      )}
      <div role="status">
        {doing === "saving" ? (
          <Spinner size="tiny" label={texts.saving} />
        ) : (
          doing !== undefined && <Text>{texts[doing]}</Text>
        )}
        {file && (
          <Text>
            {texts.saved}{" "}
            <Link href={file.url} download={file.name} className={styles.words}>
              {file.name}
            </Link>
          </Text>
        )}
      </div>
    </section>
  );
}

function fileName({ title, period }: ReportDocument): string {
  return `${`${title}${period}`.replace(/[\\/:*?"<>|]/g, " ").trim()}.docx`;
}

/** Hosts that forbid this leave the link for the user to press. */
function download({ url, name }: { url: string; name: string }): void {
  const link = window.document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
}
