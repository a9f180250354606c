import { useState } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import type { TaskProblem } from "../commands/problem";
import { recentProblems } from "../commands/recent-problems";
import type { HostFacts } from "../workbook/host-facts";
import { copyText } from "./copy-text";
import { standIn } from "./stand-in";
import { supportedSets } from "./requirement-sets";
import { useTexts } from "./texts";
import { useReading } from "./use-reading";
import type { Texts } from "./texts";

declare const PARK_VERSION: string;

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  lead: { color: tokens.colorNeutralForeground2 },
  table: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    margin: 0,
    padding: "4px 14px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "& > dt, & > dd": { padding: "7px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    "& > dt:first-of-type, & > dd:first-of-type": { borderTop: "none" },
    "& > dt": { color: tokens.colorNeutralForeground2, paddingRight: "16px" },
    "& > dd": { margin: 0, overflowWrap: "anywhere", userSelect: "text" },
  },
  sets: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: "8px",
    rowGap: "2px",
    fontSize: tokens.fontSizeBase200,
  },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px" },
});

interface DiagnosticsPageProps {
  dark: boolean;
  /** That of the last reading, which is no task. */
  lastProblem?: TaskProblem;
  readHost: () => Promise<HostFacts>;
}

/** What a help desk asks for first, to be read aloud or copied. */
export function DiagnosticsPage({ dark, lastProblem, readHost }: DiagnosticsPageProps) {
  const styles = useStyles();
  const texts = useTexts().diagnostics;
  const [copied, setCopied] = useState<boolean>();
  const { result: host } = useReading(readHost, "", false);
  const facts = [...readFacts(texts, dark), ...hostLines(texts, host), ...problemLines(texts, lastProblem)];
  const sets = supportedSets((name, version) => Office.context.requirements.isSetSupported(name, version));
  const report = [
    ...facts.map(([label, value]) => `${label}\t${value}`),
    ...sets.map(({ name, version }) => `${name}\t${version ?? texts.none}`),
  ].join("\n");
  return (
    <div className={styles.page}>
      <Text className={styles.lead}>{texts.lead}</Text>
      <div className={styles.buttons}>
        <Button
          icon={<CopyRegular />}
          onClick={() => {
            void copyText(report).then(setCopied);
          }}
        >
          {texts.copy}
        </Button>
        <Text role="status">{copied === undefined ? "" : copied ? texts.copied : texts.copyFailed}</Text>
      </div>
      <dl className={styles.table}>
        {facts.map(([label, value], index) => [
          <dt key={`${index} label`}>{label}</dt>,
          <dd key={`${index} value`}>{value}</dd>,
        ])}
        <dt>{texts.requirements}</dt>
        <dd className={styles.sets}>
          {sets.map(({ name, version }) => [
            <span key={name}>{name}</span>,
            <span key={`${name} version`}>{version ?? texts.none}</span>,
          ])}
        </dd>
      </dl>
    </div>
  );
}

function readFacts(texts: Texts["diagnostics"], dark: boolean): [string, string][] {
  const { diagnostics, displayLanguage } = Office.context;
  const contrast = window.matchMedia("(forced-colors: active)").matches;
  return [
    [texts.version, PARK_VERSION],
    [texts.host, String(diagnostics.host)],
    [texts.platform, String(diagnostics.platform)],
    [texts.hostVersion, diagnostics.version],
    [texts.profile, standIn()?.profile ?? texts.excelItself],
    [texts.language, displayLanguage],
    [texts.theme, contrast ? texts.contrast : dark ? texts.dark : texts.light],
    [texts.browser, navigator.userAgent],
  ];
}

function hostLines(texts: Texts["diagnostics"], host: HostFacts | undefined): [string, string][] {
  if (!host) return [];
  return [
    [texts.functions, texts.functionsAre[host.functions]],
    [texts.calculation, texts.calculationIs[host.calculation ?? ""] ?? host.calculation ?? texts.unknown],
    [texts.dateSystem, host.dateSystem ?? texts.unknown],
  ];
}

/** The last ones first, with the host's own codes. */
function problemLines(texts: Texts["diagnostics"], last: TaskProblem | undefined): [string, string][] {
  const words = ({ kind, detail = "" }: TaskProblem) => `${kind} ${detail}`.trim();
  const recent = recentProblems();
  const known = last !== undefined && recent.some((each) => words(each) === words(last));
  const lines = recent.map((each) => `${each.at.toLocaleTimeString()} ${each.task ?? ""} ${words(each)}`);
  return [...(last && !known ? [words(last)] : []), ...lines].map((line) => [texts.lastProblem, line]);
}
