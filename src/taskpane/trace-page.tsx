import { useCallback, useEffect, useRef, useState } from "react";
import { Button, Link, Text } from "@fluentui/react-components";
import { textsIn } from "../locales/texts";
import type { Language } from "../locales/language";
import type { CellPlace, Finding, Repair } from "../records/finding";
import type { TracedCell, TraceOutcome } from "../workbook/trace/trace";
import { FindingsList } from "./findings-list";
import { usePageStyles } from "./page-card";

interface TracePageProps {
  language: Language;
  traceSelection: () => Promise<TraceOutcome>;
  watchSelection: (changed: () => void) => () => void;
  findingText: (finding: Finding) => string;
  onSelect: (place: CellPlace) => void;
  onRepair: (repairs: readonly Repair[]) => void;
  /** Shows a sentence where it stands in the report. */
  onSentence: (sentence: string) => void;
}

/** A selection that is still moving is not traced. */
const PAUSE = 300;

/** Follows the selected figure to its formula, its inputs and its sentence in the report, and the selection wherever it goes. */
export function TracePage(props: TracePageProps) {
  const { language, traceSelection, watchSelection, findingText, onSelect, onRepair, onSentence } = props;
  const styles = usePageStyles();
  const texts = textsIn(language).trace.page;
  const [outcome, setOutcome] = useState<TraceOutcome>();
  const [failed, setFailed] = useState(false);
  const latest = useRef(0);
  const run = useCallback(() => {
    const mine = ++latest.current;
    traceSelection().then(
      (found) => {
        if (mine !== latest.current) return;
        setFailed(false);
        setOutcome(found);
      },
      () => mine === latest.current && setFailed(true),
    );
  }, [traceSelection]);
  useEffect(() => {
    run();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stop = watchSelection(() => {
      clearTimeout(waiting);
      waiting = setTimeout(run, PAUSE);
    });
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, [run, watchSelection]);
  const traced = outcome?.trace;
  return (
    <div className={styles.page}>
      <Text className={styles.lead}>{texts.lead}</Text>
      <Button appearance="primary" size="large" onClick={run}>
        {texts.run}
      </Button>
      {failed && <Text role="alert">{texts.failed}</Text>}
      {outcome && outcome.findings.length > 0 && (
        <FindingsList
          findings={outcome.findings}
          textOf={findingText}
          onSelect={onSelect}
          onRepair={onRepair}
        />
      )}
      {traced && (
        <section className={styles.card} aria-label={traced.label} aria-live="polite">
          <div className={styles.row}>
            <Text weight="semibold">{traced.label}</Text>
            <Text weight="semibold">{traced.shown}</Text>
          </div>
          {traced.words !== undefined && <Text className={styles.words}>{traced.words}</Text>}
        </section>
      )}
      {traced && <Cells title={texts.inputs} cells={traced.inputs} goTo={texts.goTo} onSelect={onSelect} />}
      {traced && <Cells title={texts.uses} cells={traced.uses} goTo={texts.goTo} onSelect={onSelect} />}
      {traced && traced.sentences.length > 0 && (
        <section className={styles.card} aria-label={texts.sentences}>
          <Text weight="semibold">{texts.sentences}</Text>
          {traced.sentences.map((sentence) => (
            <Link
              key={sentence}
              as="button"
              className={styles.words}
              aria-description={texts.toReport}
              title={texts.toReport}
              lang="zh-CN"
              onClick={() => onSentence(sentence)}
            >
              {sentence}
            </Link>
          ))}
        </section>
      )}
    </div>
  );
}

interface CellsProps {
  title: string;
  cells: readonly TracedCell[];
  goTo: (cell: string) => string;
  onSelect: (place: CellPlace) => void;
}

/** Cells by their names with what they show, each a click away. */
function Cells({ title, cells, goTo, onSelect }: CellsProps) {
  const styles = usePageStyles();
  if (cells.length === 0) return null;
  return (
    <section className={styles.card} aria-label={title}>
      <Text weight="semibold">{title}</Text>
      <ul className={styles.bare}>
        {cells.map(({ place, label, shown }) => (
          <li key={`${place.sheet}!${place.address}`} className={styles.row}>
            <Link
              as="button"
              aria-label={`${label} ${goTo(`${place.sheet}!${place.address}`)}`}
              title={goTo(`${place.sheet}!${place.address}`)}
              onClick={() => onSelect(place)}
            >
              {label}
            </Link>
            <Text>{shown}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
