import { useState } from "react";
import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { reportPage } from "../locales/zh-CN/report-page";
import type { CellPlace } from "../records/finding";
import type { ReportBlock, ReportDocument, ReportRun } from "../report/document/report-document";
import { usePageStyles } from "./page-card";

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase400, textAlign: "center", margin: 0 },
  period: { textAlign: "center", margin: 0 },
  heading: { fontSize: tokens.fontSizeBase300, margin: 0 },
  subheading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular, margin: 0 },
  paragraph: { textIndent: "2em", lineHeight: "1.7", margin: 0, overflowWrap: "anywhere" },
  /** As text, not as a box: the words of a sentence wrap with the others. */
  sentence: {
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover, textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  sources: { display: "flex", flexWrap: "wrap", columnGap: "8px", fontSize: tokens.fontSizeBase200 },
});

interface ReportPreviewProps {
  texts: typeof reportPage;
  document: ReportDocument;
  onSelect: (place: CellPlace) => void;
}

/** The report as it reads; a sentence goes to the first of its cells and lists them all. */
export function ReportPreview({ texts, document, onSelect }: ReportPreviewProps) {
  const page = usePageStyles();
  const styles = useStyles();
  return (
    <article className={page.card} aria-label={texts.preview} lang="zh-CN">
      <h2 className={styles.title}>{document.title}</h2>
      <p className={styles.period}>{document.period}</p>
      {document.blocks.map((block, index) => (
        <Block key={index} block={block} texts={texts} onSelect={onSelect} />
      ))}
      {document.signature.map((line) => (
        <Text key={line} align="end" block>
          {line}
        </Text>
      ))}
    </article>
  );
}

function Block({
  block: { kind, runs },
  texts,
  onSelect,
}: Omit<ReportPreviewProps, "document"> & { block: ReportBlock }) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<ReportRun>();
  const words = runs.map(({ text }) => text).join("");
  if (kind === "heading") return <h3 className={styles.heading}>{words}</h3>;
  if (kind === "subheading") return <h4 className={styles.subheading}>{words}</h4>;
  // The report may have been written anew since.
  const current = chosen && runs.includes(chosen) ? chosen : undefined;
  const choose = (run: ReportRun) => {
    setChosen(run);
    const [first] = run.sources;
    if (first) onSelect(first);
  };
  return (
    <>
      <p className={styles.paragraph}>
        {runs.map((run, index) =>
          run.sources.length === 0 ? (
            run.text
          ) : (
            <span
              key={index}
              role="button"
              tabIndex={0}
              aria-pressed={run === current}
              className={run === current ? `${styles.sentence} ${styles.chosen}` : styles.sentence}
              onClick={() => choose(run)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" && event.key !== " ") return;
                event.preventDefault();
                choose(run);
              }}
            >
              {run.text}
            </span>
          ),
        )}
      </p>
      {current && (
        <div className={styles.sources} role="group" aria-label={texts.sources}>
          {distinct(current.sources).map((place) => (
            <Link
              key={`${place.sheet}!${place.address}`}
              as="button"
              aria-label={texts.goTo(`${place.sheet}!${place.address}`)}
              onClick={() => onSelect(place)}
            >
              {place.sheet}!{place.address}
            </Link>
          ))}
        </div>
      )}
    </>
  );
}

function distinct(places: readonly CellPlace[]): CellPlace[] {
  return [...new Map(places.map((place) => [`${place.sheet}!${place.address}`, place])).values()];
}
