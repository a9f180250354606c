import { useState } from "react";
import { Button, Spinner, Text } from "@fluentui/react-components";
import { comparedFigure, keptWords } from "../commands/kept-lines";
import { problemText } from "../commands/kept";
import type { Language } from "../locales/language";
import type { ComparedRow } from "../templates/kept/compare-kept";
import type { KeptAnswer } from "../workbook/kept/read-kept";
import { usePageStyles } from "./page-card";
import type { PaneActions } from "./pane-actions";
import { useReading } from "./use-reading";

/** More than a pane can show at once. */
const MOST_ROWS = 100;

interface KeptPageProps {
  language: Language;
  busy: boolean;
  read: PaneActions["listKept"];
  compare: PaneActions["compareKept"];
  onOpenSheet: (sheet: string) => void;
}

/** The sheets of past periods, the latest first, each compared with the sheet of now at one click. */
export function KeptPage({ language, busy, read, compare, onOpenSheet }: KeptPageProps) {
  const styles = usePageStyles();
  const words = keptWords(language);
  const { result, failed } = useReading(read, "", busy);
  const [answer, setAnswer] = useState<KeptAnswer>();
  const [isFailed, setFailed] = useState(false);
  const ask = (sheet: string) => {
    setFailed(false);
    compare(sheet).then(setAnswer, () => setFailed(true));
  };
  return (
    <div className={styles.page}>
      <Text className={styles.lead}>{words.lead}</Text>
      {(failed || isFailed) && <Text role="alert">{words.failed}</Text>}
      {!result && !failed && <Spinner size="tiny" label={words.reading} />}
      {result?.length === 0 && <Text role="status">{words.none}</Text>}
      {result && result.length > 0 && (
        <ul className={`${styles.card} ${styles.bare}`} aria-label={words.title}>
          {result.map(({ sheet }) => (
            <li key={sheet} className={styles.row}>
              <Text className={styles.words}>{sheet}</Text>
              <span>
                <Button size="small" aria-label={words.open(sheet)} onClick={() => onOpenSheet(sheet)}>
                  {words.openShort}
                </Button>{" "}
                <Button
                  size="small"
                  appearance="primary"
                  disabled={busy}
                  aria-label={words.compareLabel(sheet)}
                  onClick={() => ask(sheet)}
                >
                  {words.compare}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {answer && <Comparison answer={answer} language={language} />}
    </div>
  );
}

function Comparison({ answer, language }: { answer: KeptAnswer; language: Language }) {
  const styles = usePageStyles();
  const words = keptWords(language);
  if ("problem" in answer) return <Text role="status">{problemText(answer, language)}</Text>;
  const { rows, same } = answer;
  const more = rows.length - MOST_ROWS;
  return (
    <section className={styles.card} aria-live="polite">
      <Text weight="semibold">{words.compared(answer.kept, answer.now)}</Text>
      {rows.length === 0 && <Text>{words.same}</Text>}
      <ul className={styles.list}>
        {rows.slice(0, MOST_ROWS).map((row, index) => (
          <Row key={index} row={row} language={language} />
        ))}
      </ul>
      {more > 0 && <Text>{words.moreRows(more)}</Text>}
      {rows.length > 0 && same > 0 && <Text>{words.sameRows(same)}</Text>}
    </section>
  );
}

function Row({ row, language }: { row: ComparedRow; language: Language }) {
  const styles = usePageStyles();
  const words = keptWords(language);
  return (
    <li>
      <Text weight="semibold">{row.name}</Text>
      {row.state !== "both" && <Text> {words[row.state]}</Text>}
      {row.figures.map((figure) => (
        <Text key={figure.header} block size={200} className={styles.words}>
          {comparedFigure(figure, words)}
        </Text>
      ))}
    </li>
  );
}
