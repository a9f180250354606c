import { useEffect, useState } from "react";
import { Button, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { textsIn, type AllTexts } from "../locales/texts";
import type { Language } from "../locales/language";
import type { Finding } from "../records/finding";
import { growth } from "../statistics/growth";
import { formatDecimals } from "../statistics/round-half-up";
import type { Trend } from "../trends/trend";
import { usePageStyles } from "./page-card";
import type { PaneActions } from "./pane-actions";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  lead: { color: tokens.colorNeutralForeground2 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 120px",
    columnGap: "8px",
    alignItems: "center",
  },
  name: { overflowWrap: "anywhere" },
});

const SIZE = { width: 120, height: 36, margin: 2 };

interface TrendsPageProps {
  language: Language;
  busy: boolean;
  read: PaneActions["previewTrends"];
  findingText: (finding: Finding) => string;
  onMake: () => void;
}

/** Each indicator's figures with a small line of its months, and a way to the sheet with the charts. */
export function TrendsPage({ language, busy, read, findingText, onMake }: TrendsPageProps) {
  const styles = useStyles();
  const card = usePageStyles();
  const words = textsIn(language).trends.page;
  const [found, setFound] = useState<{ trends: Trend[]; findings: Finding[] }>();
  useEffect(() => {
    let isCurrent = true;
    read().then(
      (answer) => {
        if (!isCurrent) return;
        const trends = answer.flatMap((each) => ("record" in each ? [each] : []));
        setFound({ trends, findings: answer.flatMap((each) => ("kind" in each ? [each] : [])) });
      },
      () => isCurrent && setFound({ trends: [], findings: [] }),
    );
    return () => {
      isCurrent = false;
    };
  }, [read]);

  return (
    <div className={styles.page}>
      <Text className={styles.lead}>{words.lead}</Text>
      {!found && <Spinner size="tiny" label={words.loading} labelPosition="after" />}
      {found?.findings.map((finding, index) => (
        <Text key={index} role="status">
          {findingText(finding)}
        </Text>
      ))}
      {found && found.trends.length > 0 && (
        <>
          <section className={card.card}>
            {found.trends.map((trend, index) => (
              <div key={index} className={styles.row}>
                <Text size={200} className={styles.name}>
                  {[trend.record.park, trend.record.name].filter((part) => part !== "").join(" ")}
                  <Text block size={200} weight="semibold">
                    {figureOf(trend, words)}
                  </Text>
                </Text>
                <Line trend={trend} words={words} />
              </div>
            ))}
          </section>
          <Button appearance="primary" disabled={busy} onClick={onMake}>
            {words.make}
          </Button>
        </>
      )}
    </div>
  );
}

function figureOf({ record }: Trend, words: AllTexts["trends"]["page"]): string {
  const { actual, prior, unit, publishedGrowth } = record;
  if (actual === undefined) return "";
  const computed = prior === undefined ? undefined : growth(actual, prior);
  const rate = publishedGrowth ?? (computed?.defined ? computed.value : undefined);
  const told =
    rate === undefined ? "" : words.growth(`${rate > 0 ? "+" : ""}${formatDecimals(100 * rate, 2)}%`);
  return `${words.figure(String(Number(actual.toPrecision(12))), unit)} ${told}`.trim();
}

/** This year solid, last year dashed, the target thin; a gap of the history is a gap of the line. */
function Line({ trend, words }: { trend: Trend; words: AllTexts["trends"]["page"] }) {
  const { thisYear, lastYear, path, record } = trend;
  const all = [...thisYear, ...lastYear, ...(path ?? [])].flatMap((value) => value ?? []);
  const [least, most] = [Math.min(0, ...all), Math.max(0, ...all)];
  const { width, height, margin } = SIZE;
  const points = (values: readonly (number | undefined)[]): string =>
    values
      .map((value, index) => {
        if (value === undefined) return "";
        const x = margin + (index * (width - 2 * margin)) / (values.length - 1);
        const share = most === least ? 0 : (value - least) / (most - least);
        const y = height - margin - share * (height - 2 * margin);
        const isFirst = index === 0 || values[index - 1] === undefined;
        return `${isFirst ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`;
      })
      .join(" ");
  const count = (values: readonly (number | undefined)[]) =>
    values.filter((value) => value !== undefined).length;
  const line = { fill: "none", strokeLinecap: "round" } as const;
  return (
    <svg
      width={width}
      height={height}
      role="img"
      aria-label={words.line(record.name, count(thisYear), count(lastYear))}
    >
      {path && <path d={points(path)} {...line} stroke={tokens.colorBrandStroke1} strokeWidth={1} />}
      <path
        d={points(lastYear)}
        {...line}
        stroke={tokens.colorNeutralForeground3}
        strokeWidth={1.5}
        strokeDasharray="3 3"
      />
      <path d={points(thisYear)} {...line} stroke={tokens.colorPaletteRedForeground1} strokeWidth={2} />
    </svg>
  );
}
