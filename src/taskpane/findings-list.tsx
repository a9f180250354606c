import { useState } from "react";
import type { ReactNode } from "react";
import { Button, Link, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { CellPlace, Finding, Severity } from "../records/finding";
import { SEVERITIES, findingGroups } from "./finding-groups";
import type { FindingGroup } from "./finding-groups";
import { useTexts } from "./texts";

/** How many more are shown at a press. */
const A_PAGE = 30;

const useStyles = makeStyles({
  groups: { display: "flex", flexDirection: "column" },
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "grid",
    gridTemplateColumns: "20px 1fr",
    columnGap: tokens.spacingHorizontalXS,
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { fontSize: "16px", lineHeight: "20px", paddingTop: "2px" },
  error: { color: tokens.colorPaletteRedForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorBrandForeground1 },
  words: { display: "flex", flexDirection: "column", rowGap: "2px", minWidth: 0, overflowWrap: "anywhere" },
  suggestion: { color: tokens.colorNeutralForeground2 },
  cell: { fontSize: tokens.fontSizeBase200 },
  more: { display: "flex", paddingBottom: "4px", paddingLeft: "14px" },
});

interface FindingsListProps<Found extends Finding> {
  findings: Found[];
  textOf: (finding: Finding) => string;
  onSelect: (place: CellPlace) => void;
  /** What else is shown of a finding, below its message. */
  detailOf?: (finding: Found) => ReactNode;
}

/** Findings with their cells, the grave ones first; a click on a cell selects it in the sheet. */
export function FindingsList<Found extends Finding>(props: FindingsListProps<Found>) {
  const { findings } = props;
  const styles = useStyles();
  const texts = useTexts().findings;
  const groups = findingGroups(findings);
  return (
    <div className={styles.groups} role="group" aria-label={texts.title(findings.length)}>
      {groups.map((group) => (
        <Group key={group.id} {...props} group={group} alone={groups.length === 1} />
      ))}
    </div>
  );
}

interface GroupProps<Found extends Finding> extends FindingsListProps<Found> {
  group: FindingGroup<Found>;
  alone: boolean;
}

function Group<Found extends Finding>({ group, alone, textOf, onSelect, detailOf }: GroupProps<Found>) {
  const styles = useStyles();
  const texts = useTexts().findings;
  const [pages, setPages] = useState(0);
  const shown = group.findings.slice(0, group.first + pages * A_PAGE);
  const left = group.findings.length - shown.length;
  return (
    <>
      <ul className={styles.list}>
        {shown.map((finding, index) => (
          <li key={index} className={styles.item}>
            <SeverityIcon severity={finding.severity} />
            <div className={styles.words}>
              <Text>{textOf(finding)}</Text>
              {detailOf?.(finding)}
              {finding.suggestion !== undefined && (
                <Text size={200} className={styles.suggestion}>
                  {texts.suggestion(finding.suggestion)}
                </Text>
              )}
              {finding.place && <CellLink place={finding.place} onSelect={onSelect} />}
            </div>
          </li>
        ))}
      </ul>
      {(left > 0 || pages > 0) && (
        <div className={styles.more}>
          {left > 0 && (
            <Button appearance="subtle" size="small" onClick={() => setPages(pages + 1)}>
              {alone ? texts.more(left) : texts.moreOfKind(left)}
            </Button>
          )}
          {pages > 0 && (
            <Button appearance="subtle" size="small" onClick={() => setPages(0)}>
              {texts.less}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function CellLink({ place, onSelect }: { place: CellPlace; onSelect: (place: CellPlace) => void }) {
  const styles = useStyles();
  const texts = useTexts().findings;
  const cell = `${place.sheet}!${place.address}`;
  return (
    <Link as="button" className={styles.cell} aria-label={texts.goTo(cell)} onClick={() => onSelect(place)}>
      {cell}
    </Link>
  );
}

function SeverityIcon({ severity }: { severity: Severity }) {
  const styles = useStyles();
  const Icon = { error: ErrorCircleFilled, warning: WarningFilled, hint: InfoRegular }[severity];
  return (
    <Icon
      className={mergeClasses(styles.icon, styles[severity])}
      role="img"
      aria-label={useTexts().findings.severity[severity]}
    />
  );
}

/** How many of each severity there are, for instance "1个错误、2个警告". */
export function useFindingCounts(findings: Finding[]): string {
  const texts = useTexts().findings;
  return SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [texts.counts[severity](count)];
  }).join(" · ");
}
