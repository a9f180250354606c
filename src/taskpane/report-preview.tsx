import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Link, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { AllTexts } from "../locales/texts";
import type { CellPlace } from "../records/finding";
import type {
  FigureOrigin,
  ReportBlock,
  ReportDocument,
  ReportRun,
} from "../report/document/report-document";
import { usePageStyles } from "./page-card";

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase400, textAlign: "center", margin: 0 },
  period: { textAlign: "center", margin: 0 },
  heading: { fontSize: tokens.fontSizeBase300, margin: 0 },
  subheading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular, margin: 0 },
  paragraph: { textIndent: "2em", lineHeight: "1.7", margin: 0, overflowWrap: "anywhere" },
  /** As text, not as a box: the words of a sentence wrap with the others. */
  sentence: { cursor: "pointer", borderRadius: tokens.borderRadiusSmall },
  reachable: { ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  figure: {
    cursor: "pointer",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationColor: tokens.colorNeutralStroke1,
    textUnderlineOffset: "3px",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover, textDecorationStyle: "solid" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  sources: { display: "flex", flexWrap: "wrap", columnGap: "8px", fontSize: tokens.fontSizeBase200 },
});

interface ReportPreviewProps {
  texts: AllTexts["reportPage"];
  document: ReportDocument;
  /** The sentence to show first, for who comes from one of its figures. */
  sentence?: string;
  onSelect: (place: CellPlace) => void;
  onFigure: (origin: FigureOrigin) => void;
}

/** The report as it reads: a figure goes to its own cell, a sentence lists all of its cells. */
export function ReportPreview({ document, ...rest }: ReportPreviewProps) {
  const page = usePageStyles();
  const styles = useStyles();
  return (
    <article className={page.card} aria-label={rest.texts.preview} lang="zh-CN">
      <h2 className={styles.title}>{document.title}</h2>
      <p className={styles.period}>{document.period}</p>
      {document.blocks.map((block, index) => (
        <Block key={index} block={block} {...rest} />
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
  sentence,
  onSelect,
  onFigure,
}: Omit<ReportPreviewProps, "document"> & { block: ReportBlock }) {
  const styles = useStyles();
  const [chosen, setChosen] = useState(sentence);
  const words = runs.map(({ text }) => text).join("");
  if (kind === "heading") return <h3 className={styles.heading}>{words}</h3>;
  if (kind === "subheading") return <h4 className={styles.subheading}>{words}</h4>;
  // The report may have been written anew since.
  const current = runs.find(({ text }) => text === chosen);
  return (
    <>
      <p className={styles.paragraph}>
        {runs.map((run, index) => (
          <Sentence
            key={index}
            run={run}
            texts={texts}
            chosen={run === current}
            inView={run.text === sentence}
            onChoose={() => setChosen(run.text)}
            onFigure={onFigure}
          />
        ))}
      </p>
      {current && current.sources.length > 0 && (
        <div className={styles.sources} role="group" aria-label={texts.sources}>
          {current.sources.map((place) => (
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

interface SentenceProps {
  run: ReportRun;
  texts: AllTexts["reportPage"];
  chosen: boolean;
  inView: boolean;
  onChoose: () => void;
  onFigure: (origin: FigureOrigin) => void;
}

/** Its figures are reached by keyboard one by one; one without figures is reached as a whole. */
function Sentence({ run, texts, chosen, inView, onChoose, onFigure }: SentenceProps) {
  const styles = useStyles();
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (inView) element.current?.scrollIntoView({ block: "center" });
  }, [inView]);
  const hasFigures = run.pieces.some(({ origin }) => origin);
  const alone =
    hasFigures || run.sources.length === 0
      ? {}
      : { role: "button", tabIndex: 0, "aria-pressed": chosen, onKeyDown: onEnter(onChoose) };
  return (
    <span
      ref={element}
      className={mergeClasses(styles.sentence, styles.reachable, chosen && styles.chosen)}
      onClick={onChoose}
      {...alone}
    >
      {run.pieces.map(({ text, origin }, index) => {
        if (!origin) return text;
        const go = () => {
          onChoose();
          onFigure(origin);
        };
        return (
          <span
            key={index}
            role="link"
            tabIndex={0}
            className={styles.figure}
            aria-label={texts.figure(text)}
            onClick={go}
            onKeyDown={onEnter(go)}
          >
            {text}
          </span>
        );
      })}
    </span>
  );
}

function onEnter(act: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
}
