import { useState } from "react";
import type { ReactNode } from "react";
import { Button, Link, SearchBox, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { CellPlace, Finding, Repair, Severity } from "../records/finding";
import { adoptableEntry } from "../records/adoptable";
import { HelpLink } from "./help-link";
import { SEVERITIES, findingGroups, foldEqual } from "./finding-groups";
import type { FindingGroup } from "./finding-groups";
import { useTexts } from "./texts";

/** A list this long can be filtered. */
const LONG = 7;

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
  filter: { marginBottom: "4px", maxWidth: "none" },
  cells: { display: "flex", flexWrap: "wrap", columnGap: "8px" },
  adopt: { display: "flex", alignItems: "center", columnGap: "8px", fontSize: tokens.fontSizeBase200 },
  more: { display: "flex", flexWrap: "wrap", columnGap: "4px", paddingBottom: "4px", paddingLeft: "14px" },
});

interface FindingsListProps<Found extends Finding> {
  findings: Found[];
  textOf: (finding: Finding) => string;
  onSelect: (place: CellPlace) => void;
  /** Puts suggestions into their cells; where it is left out they are only read. */
  onAdopt?: (findings: Finding[]) => void;
  /** Puts a finding right; where it is left out it is only read. */
  onRepair?: (repairs: readonly Repair[]) => void;
  /** Opens the guide at what it says of such a finding. */
  onHelp?: (finding: Finding) => void;
  /** What else is shown of a finding, below its message. */
  detailOf?: (finding: Found) => ReactNode;
}

/** Findings with their cells, the grave ones first; a click on a cell selects it in the sheet. */
export function FindingsList<Found extends Finding>(props: FindingsListProps<Found>) {
  const { findings, textOf } = props;
  const styles = useStyles();
  const texts = useTexts().findings;
  const [filter, setFilter] = useState("");
  const wanted = filter.trim().toLowerCase();
  const shown = findings.filter(
    (finding) => wanted === "" || wordsOf(finding, textOf).toLowerCase().includes(wanted),
  );
  const groups = findingGroups(shown);
  return (
    <div className={styles.groups} role="group" aria-label={texts.title(findings.length)}>
      {findings.length >= LONG && (
        <>
          <SearchBox
            className={styles.filter}
            size="small"
            aria-label={texts.filter}
            placeholder={texts.filter}
            value={filter}
            onChange={(_event, { value }) => setFilter(value)}
          />
          {wanted !== "" && (
            <Text size={200} role="status">
              {texts.filtered(shown.length, findings.length)}
            </Text>
          )}
        </>
      )}
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

/** What a filter looks for: the message, the suggestion and the cell. */
function wordsOf(finding: Finding, textOf: (finding: Finding) => string): string {
  const { suggestion = "", place } = finding;
  return `${textOf(finding)} ${suggestion} ${place ? `${place.sheet}!${place.address}` : ""}`;
}

function Group<Found extends Finding>(props: GroupProps<Found>) {
  const { group, alone, textOf, onSelect, onAdopt, onRepair, onHelp, detailOf } = props;
  const styles = useStyles();
  const texts = useTexts().findings;
  const [pages, setPages] = useState(0);
  const folded = foldEqual(group.findings, textOf, texts.between);
  const shown = folded.slice(0, group.first + pages * A_PAGE);
  const left = folded.length - shown.length;
  const adoptable = onAdopt ? group.findings.filter((finding) => adoptableEntry(finding)) : [];
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ finding, places }, index) => (
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
              {places.length > 0 && (
                <div className={styles.cells}>
                  {places.map((place) => (
                    <CellLink key={`${place.sheet}!${place.address}`} place={place} onSelect={onSelect} />
                  ))}
                </div>
              )}
              <div className={styles.adopt}>
                {onAdopt && adoptableEntry(finding) && (
                  <Button
                    size="small"
                    aria-label={texts.adoptLabel(finding.suggestion ?? "", places.map(({ address }) => address).join(texts.between))} // prettier-ignore
                    onClick={() => onAdopt(places.map((place) => ({ ...finding, place })))}
                  >
                    {texts.adopt}
                  </Button>
                )}
                {onRepair &&
                  finding.repairs?.map((each) => (
                    <Button
                      key={each.kind}
                      size="small"
                      aria-label={`${texts.repairs[each.kind]} ${places.map(({ address }) => address).join(texts.between)}`}
                      onClick={() => onRepair([each])}
                    >
                      {texts.repairs[each.kind]}
                    </Button>
                  ))}
                {onHelp && (
                  <HelpLink label={texts.help} about={textOf(finding)} open={() => onHelp(finding)} />
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
      {(left > 0 || pages > 0 || adoptable.length > 1) && (
        <div className={styles.more}>
          {adoptable.length > 1 && (
            <Button size="small" onClick={() => onAdopt?.(adoptable)}>
              {texts.adoptAll(adoptable.length)}
            </Button>
          )}
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
