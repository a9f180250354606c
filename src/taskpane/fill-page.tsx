import { useCallback, useEffect, useRef, useState } from "react";
import { Button, Checkbox, Field, Link, Select, Spinner, Text, Textarea } from "@fluentui/react-components";
import { addUsual } from "../import/filling/add-usual";
import { columnSource, figureColumns, matchColumn } from "../import/filling/column-by-name";
import type { ColumnMatch } from "../import/filling/column-by-name";
import { USUAL_INDICATORS } from "../import/filling/usual-indicators";
import type { UnfilledCell } from "../import/filling/unfilled-cells";
import type { ImportPlan } from "../import/plan-import";
import { textsIn, type AllTexts } from "../locales/texts";
import type { Language } from "../locales/language";
import { INPUT_TABLES, INPUT_TABLE_KEYS } from "../records/columns/input-tables";
import type { InputTableKey } from "../records/columns/input-tables";
import type { CellPlace } from "../records/finding";
import type { Filling } from "../workbook/import/read-filling";
import { usePageStyles } from "./page-card";
import type { PaneActions } from "./pane-actions";

type FillingTexts = AllTexts["filling"];

/** Cells that are named one by one; the rest are counted. */
const MOST_NAMED = 12;
/** Names that one line of unknown ones holds. */
const MOST_CHANGES = 30;

interface FillPageProps {
  language: Language;
  busy: boolean;
  actions: Pick<PaneActions, "readFilling" | "offerParks" | "previewImport" | "findingText">;
  onSelect: (place: CellPlace) => void;
  onAccept: (plan: ImportPlan) => Promise<unknown>;
}

/** What is left to fill in, usual indicators to start from, and figures pasted by name. */
export function FillPage({ language, busy, actions, onSelect, onAccept }: FillPageProps) {
  const styles = usePageStyles();
  const texts = textsIn(language).filling;
  const [filling, setFilling] = useState<Filling>();
  const { readFilling } = actions;
  const read = useCallback(() => void readFilling().then(setFilling), [readFilling]);
  useEffect(read, [read]);
  if (!filling) return <Spinner />;
  const accept = (plan: ImportPlan) => void onAccept(plan).then(read);
  return (
    <div className={styles.page}>
      <Unfilled texts={texts} cells={filling.unfilled} onSelect={onSelect} />
      {filling.parks.length > 0 && <OfferParks texts={texts} busy={busy} offer={actions.offerParks} />}
      <UsualIndicators texts={texts} filling={filling} busy={busy} onAccept={accept} />
      <ColumnByName texts={texts} filling={filling} busy={busy} actions={actions} onAccept={accept} />
    </div>
  );
}

interface UnfilledProps {
  texts: FillingTexts;
  cells: readonly UnfilledCell[];
  onSelect: (place: CellPlace) => void;
}

function Unfilled({ texts, cells, onSelect }: UnfilledProps) {
  const styles = usePageStyles();
  const title = texts.unfilled(cells.length);
  return (
    <section className={styles.card} aria-label={title}>
      <Text weight="semibold" as="h2" size={300}>
        {title}
      </Text>
      <ul className={styles.bare}>
        {cells.slice(0, MOST_NAMED).map(({ name, header, place }) => (
          <li key={`${place.sheet}!${place.address}`} className={styles.row}>
            <Text size={200}>{texts.cell(name, header)}</Text>
            <Link onClick={() => onSelect(place)}>{`${place.sheet}!${place.address}`}</Link>
          </li>
        ))}
      </ul>
      {cells.length > MOST_NAMED && <Text size={200}>{texts.more(cells.length - MOST_NAMED)}</Text>}
    </section>
  );
}

interface OfferParksProps {
  texts: FillingTexts;
  busy: boolean;
  offer: PaneActions["offerParks"];
}

function OfferParks({ texts, busy, offer }: OfferParksProps) {
  const styles = usePageStyles();
  const [parks, setParks] = useState<string[]>();
  return (
    <section className={styles.card} aria-label={texts.offerParks}>
      <Button disabled={busy} onClick={() => void offer().then(setParks)}>
        {texts.offerParks}
      </Button>
      {parks && (
        <Text role="status" size={200}>
          {parks.length > 0 ? texts.parksOffered(parks.join("、")) : texts.parksNotOffered}
        </Text>
      )}
    </section>
  );
}

interface FillingProps {
  texts: FillingTexts;
  filling: Filling;
  busy: boolean;
  onAccept: (plan: ImportPlan) => void;
}

function UsualIndicators({ texts, filling, busy, onAccept }: FillingProps) {
  const styles = usePageStyles();
  const [park, setPark] = useState(filling.parks[0] ?? "");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const there = new Set(
    filling.indicators.filter((known) => park === "" || known.park === park).map(({ name }) => name),
  );
  const offered = USUAL_INDICATORS.filter(({ name }) => !there.has(name));
  const wanted = offered.filter(({ name }) => chosen.has(name));
  const toggle = (name: string, checked: boolean) => {
    const next = new Set(chosen);
    if (checked) next.add(name);
    else next.delete(name);
    setChosen(next);
  };
  return (
    <section className={styles.card} aria-label={texts.usual}>
      <Text weight="semibold" as="h2" size={300}>
        {texts.usual}
      </Text>
      <Text size={200} className={styles.lead}>
        {offered.length > 0 ? texts.usualHint : texts.allThere}
      </Text>
      <ParkChoice texts={texts} parks={filling.parks} park={park} onChange={setPark} />
      <div>
        {offered.map(({ name, unit }) => (
          <Checkbox
            key={name}
            label={`${name}（${unit}）`}
            checked={chosen.has(name)}
            onChange={(_event, { checked }) => toggle(name, checked === true)}
          />
        ))}
      </div>
      {offered.length > 0 && (
        <Button
          appearance="primary"
          disabled={busy || wanted.length === 0}
          onClick={() => {
            setChosen(new Set());
            onAccept(addUsual(wanted, park));
          }}
        >
          {texts.add(wanted.length)}
        </Button>
      )}
    </section>
  );
}

interface ParkChoiceProps {
  texts: FillingTexts;
  parks: readonly string[];
  park: string;
  onChange: (park: string) => void;
}

/** Only where there are several. */
function ParkChoice({ texts, parks, park, onChange }: ParkChoiceProps) {
  if (parks.length === 0) return null;
  return (
    <Field label={texts.park}>
      <Select value={park} onChange={(_event, { value }) => onChange(value)}>
        {parks.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
    </Field>
  );
}

interface ColumnByNameProps extends FillingProps {
  actions: Pick<PaneActions, "previewImport" | "findingText">;
}

function ColumnByName({ texts, filling, busy, actions, onAccept }: ColumnByNameProps) {
  const styles = usePageStyles();
  const [asked, setAsked] = useState({
    key: "indicators" as InputTableKey,
    field: "actual",
    park: filling.parks[0] ?? "",
    text: "",
  });
  const [match, setMatch] = useState<ColumnMatch>();
  // What was asked for last counts.
  const turn = useRef(0);
  const ask = (change: Partial<typeof asked>) => {
    const next = { ...asked, ...change };
    const columns = figureColumns(next.key);
    if (!columns.some(({ field }) => field === next.field)) next.field = columns[0]?.field ?? "";
    setAsked(next);
    setMatch(undefined);
    const now = ++turn.current;
    if (next.text.trim() === "") return;
    const source = columnSource(next.key, next.field, next.text, next.park);
    void actions.previewImport(source, { key: next.key }, { report: () => undefined }).then((plan) => {
      if (plan && now === turn.current) setMatch(matchColumn(plan));
    });
  };
  return (
    <section className={styles.card} aria-label={texts.column}>
      <Text weight="semibold" as="h2" size={300}>
        {texts.column}
      </Text>
      <Text size={200} className={styles.lead}>
        {texts.columnHint}
      </Text>
      <Field label={texts.table}>
        <Select
          value={asked.key}
          onChange={(_event, { value }) => {
            const key = INPUT_TABLE_KEYS.find((each) => each === value);
            if (key) ask({ key });
          }}
        >
          {INPUT_TABLE_KEYS.map((key) => (
            <option key={key} value={key}>
              {INPUT_TABLES[key].name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.into}>
        <Select value={asked.field} onChange={(_event, { value }) => ask({ field: value })}>
          {figureColumns(asked.key).map(({ field, header }) => (
            <option key={field} value={field}>
              {header}
            </option>
          ))}
        </Select>
      </Field>
      <ParkChoice texts={texts} parks={filling.parks} park={asked.park} onChange={(park) => ask({ park })} />
      <Field label={texts.paste}>
        <Textarea rows={4} value={asked.text} onChange={(_event, { value }) => ask({ text: value })} />
      </Field>
      {match && (
        <Matched
          texts={texts}
          match={match}
          busy={busy}
          findingText={actions.findingText}
          onWrite={() => {
            ask({ text: "" });
            onAccept(match.plan);
          }}
        />
      )}
    </section>
  );
}

interface MatchedProps {
  texts: FillingTexts;
  match: ColumnMatch;
  busy: boolean;
  findingText: PaneActions["findingText"];
  onWrite: () => void;
}

function Matched({ texts, match: { plan, unknown }, busy, findingText, onWrite }: MatchedProps) {
  const styles = usePageStyles();
  const changes = plan.rows.flatMap((row) =>
    row.state === "changed" ? row.changes.map((change) => ({ name: row.name, ...change })) : [],
  );
  const wrong = plan.rows.filter(({ state }) => state === "rejected").flatMap(({ findings }) => findings);
  return (
    <>
      <Text weight="semibold">{texts.matched(changes.length, plan.counts.unchanged)}</Text>
      <ul className={styles.list}>
        {changes.slice(0, MOST_CHANGES).map(({ name, address, old, value }) => (
          <li key={address}>{texts.change(name, String(old), String(value))}</li>
        ))}
      </ul>
      {unknown.length > 0 && <Text role="alert">{texts.unknown(unknown.join("、"))}</Text>}
      {wrong.map((finding, index) => (
        <Text key={index} role="alert">
          {findingText(finding)}
        </Text>
      ))}
      <Button appearance="primary" disabled={busy || changes.length === 0} onClick={onWrite}>
        {texts.write}
      </Button>
    </>
  );
}
