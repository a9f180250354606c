import { useRef, useState } from "react";
import { Button, Spinner, Text } from "@fluentui/react-components";
import type { FilledReport } from "../commands/fill-report";
import type { AllTexts } from "../locales/texts";
import { downloadFile, NoDownloads } from "./download-file";
import { usePageStyles } from "./page-card";

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

interface TemplateCardProps {
  texts: AllTexts["reportPage"];
  fill: (template: Uint8Array) => Promise<FilledReport>;
  template: () => Promise<Uint8Array>;
  /** Of the filled file. */
  name: string;
}

/** The report in the office's own words: a .docx is chosen, filled and handed to the downloads. */
export function TemplateCard({ texts, fill, template, name }: TemplateCardProps) {
  const styles = usePageStyles();
  const chooser = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<{ message: string; problems: readonly string[]; failed: boolean }>();

  async function work(make: () => Promise<FilledReport>, fileName: string): Promise<void> {
    setBusy(true);
    setTold(undefined);
    try {
      const { message, problems, file } = await make();
      if (file) downloadFile(file, fileName, WORD_TYPE);
      setTold({ message, problems, failed: !file });
    } catch (error) {
      const message = error instanceof NoDownloads ? texts.templateNoDownloads : texts.templateFailed;
      setTold({ message, problems: [], failed: true });
    } finally {
      setBusy(false);
    }
  }
  const chosen = async (file: File | undefined): Promise<void> => {
    if (file) await work(async () => fill(new Uint8Array(await file.arrayBuffer())), name);
    if (chooser.current) chooser.current.value = "";
  };

  return (
    <section className={styles.card} aria-label={texts.template}>
      <Text as="h2" weight="semibold" style={{ margin: 0 }}>
        {texts.template}
      </Text>
      <Text size={200} className={styles.lead}>
        {texts.templateLead}
      </Text>
      <input
        ref={chooser}
        type="file"
        accept=".docx"
        aria-label={texts.chooseTemplate}
        style={{ display: "none" }}
        onChange={(event) => void chosen(event.target.files?.[0])}
      />
      <div style={{ display: "flex", flexWrap: "wrap", gap: "8px" }}>
        <Button disabled={busy} onClick={() => chooser.current?.click()}>
          {texts.chooseTemplate}
        </Button>
        <Button
          disabled={busy}
          onClick={() =>
            void work(
              async () => ({ message: texts.templateSaved, problems: [], file: await template() }),
              texts.templateName,
            )
          }
        >
          {texts.exportTemplate}
        </Button>
      </div>
      {busy && <Spinner size="tiny" label={texts.saving} />}
      {told && (
        <div role={told.failed ? "alert" : "status"}>
          <Text>{told.message}</Text>
          {told.problems.length > 0 && (
            <ul>
              {told.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  );
}
