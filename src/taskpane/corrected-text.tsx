import { useState } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { AllTexts } from "../locales/texts";
import { correctedText, correctionsOf, piecesOf } from "../report/text-check/corrections";
import type { TextFinding } from "../report/text-check/telling/text-finding";
import { copyText } from "./copy-text";
import { downloadFile, NoDownloads } from "./download-file";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  text: {
    margin: 0,
    maxHeight: "240px",
    overflowY: "auto",
    padding: "8px 10px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    lineHeight: "1.7",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  deleted: { color: tokens.colorPaletteRedForeground1, textDecorationLine: "line-through" },
  inserted: { color: tokens.colorPaletteGreenForeground1, fontWeight: tokens.fontWeightSemibold, textDecorationLine: "underline" }, // prettier-ignore
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

interface CorrectedTextProps {
  texts: AllTexts["checkPage"];
  text: string;
  findings: readonly TextFinding[];
}

/** The checked text with its corrections marked in it, to copy or to take along as a Word file with tracked changes. */
export function CorrectedText({ texts, text, findings }: CorrectedTextProps) {
  const styles = useStyles();
  const [said, setSaid] = useState("");
  const corrections = correctionsOf(text, findings);
  if (corrections.length === 0) return null;
  const pieces = piecesOf(text, corrections);
  async function save(): Promise<void> {
    try {
      const { trackedChanges } = await import(
        /* webpackChunkName: "word-file" */ "../report/word-file/tracked-changes"
      );
      downloadFile(await trackedChanges(pieces, new Date()), `${texts.correctedName}.docx`, WORD_TYPE);
      setSaid(texts.wordSaved);
    } catch (error) {
      setSaid(error instanceof NoDownloads ? texts.noDownloads : texts.wordFailed);
    }
  }
  return (
    <section className={styles.card} aria-label={texts.corrected}>
      <Text as="h3" weight="semibold" style={{ margin: 0 }}>
        {texts.corrections(corrections.length)}
      </Text>
      <p className={styles.text} lang="zh-CN" tabIndex={0} aria-label={texts.corrected} role="group">
        {pieces.map(({ kept, deleted, inserted }, index) =>
          kept === undefined ? (
            <span key={index}>
              <del className={styles.deleted}>{deleted}</del>
              <ins className={styles.inserted}>{inserted}</ins>
            </span>
          ) : (
            kept
          ),
        )}
      </p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          onClick={() => {
            void copyText(correctedText(text, corrections)).then((copied) =>
              setSaid(copied ? texts.copied : texts.copyFailed),
            );
          }}
        >
          {texts.copyCorrected}
        </Button>
        <Button onClick={() => void save()}>{texts.saveTracked}</Button>
      </div>
      <Text role="status">{said}</Text>
    </section>
  );
}
