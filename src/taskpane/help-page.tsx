import { useEffect, useRef, useState } from "react";
import { Button, SearchBox, Text } from "@fluentui/react-components";
import { EXAMPLES, exampleFormula } from "../functions/examples";
import { textsIn, type AllTexts } from "../locales/texts";
import type { Language } from "../locales/language";
import { SUBJECTS } from "../fields/catalogue";
import { fieldsNamed } from "../fields/find-field";
import type { PutFormula } from "../workbook/put-formula";
import type { InsertedField } from "../workbook/user-templates/insert-field";
import { FieldHelp } from "./field-help";
import type { HelpTopicId } from "./help-topic";
import { usePageStyles } from "./page-card";

type Texts = AllTexts["help"];
type FunctionId = keyof typeof EXAMPLES;

interface Described {
  description: string;
  parameters: Readonly<Record<string, string>>;
}

interface HelpPageProps {
  language: Language;
  /** The topic to show first, for who comes from an error. */
  topic?: HelpTopicId;
  putFormula: (formula: string) => Promise<PutFormula>;
  insertField: (placeholder: string) => Promise<InsertedField>;
}

/** The guide: three steps to begin with, topics that can be searched, every function and every field, to be put into the sheet. */
export function HelpPage({ language, topic, putFormula, insertField }: HelpPageProps) {
  const styles = usePageStyles();
  const texts: Texts = textsIn(language).help;
  const descriptions: Record<FunctionId, Described> = textsIn(language).functionDescriptions;
  const labels: Readonly<Record<string, string>> = textsIn(language).functions.labels;
  const [wanted, setWanted] = useState("");
  const holds = (...words: readonly string[]) =>
    words.join(" ").toLowerCase().includes(wanted.trim().toLowerCase());
  const topics = (Object.keys(texts.topics) as HelpTopicId[]).filter((id) =>
    holds(texts.topics[id].title, ...texts.topics[id].lines),
  );
  const ids = (Object.keys(EXAMPLES) as FunctionId[]).filter((id) =>
    holds(`PARK.${id}`, descriptions[id].description),
  );
  const fields = SUBJECTS.reduce((sum, subject) => sum + fieldsNamed(subject, wanted).length, 0);
  const found = topics.length + ids.length + fields;
  return (
    <div className={styles.page}>
      <Text className={styles.lead}>{texts.lead}</Text>
      <SearchBox
        style={{ maxWidth: "none" }}
        aria-label={texts.search}
        placeholder={texts.search}
        value={wanted}
        onChange={(_event, { value }) => setWanted(value)}
      />
      <Text role="status" size={200}>
        {wanted.trim() === "" ? "" : found === 0 ? texts.none : texts.found(found)}
      </Text>
      {wanted.trim() === "" && topic === undefined && <Tour texts={texts} />}
      {topics.map((id) => (
        <Topic key={id} {...texts.topics[id]} chosen={id === topic} />
      ))}
      {ids.length > 0 && (
        <section className={styles.card} aria-label={texts.functions.title}>
          <Text as="h2" weight="semibold" style={{ margin: 0 }}>
            {texts.functions.title}
          </Text>
          {ids.map((id) => (
            <FunctionHelp
              key={id}
              id={id}
              texts={texts}
              described={descriptions[id]}
              labels={labels}
              putFormula={putFormula}
            />
          ))}
        </section>
      )}
      {fields > 0 && (
        <FieldHelp
          language={language}
          words={texts.fields}
          wanted={wanted.trim() === "" ? undefined : wanted}
          insertField={insertField}
        />
      )}
    </div>
  );
}

function Tour({ texts: { tour } }: { texts: Texts }) {
  const styles = usePageStyles();
  const [at, setAt] = useState(0);
  const last = at === tour.steps.length - 1;
  return (
    <section className={styles.card} aria-label={tour.title}>
      <div className={styles.row}>
        <Text as="h2" weight="semibold" style={{ margin: 0 }}>
          {tour.title}
        </Text>
        <Text size={200}>{tour.step(at + 1, tour.steps.length)}</Text>
      </div>
      <Text aria-live="polite">{tour.steps[at]}</Text>
      <div style={{ display: "flex", flexWrap: "wrap", gap: "8px" }}>
        <Button size="small" disabled={at === 0} onClick={() => setAt(at - 1)}>
          {tour.back}
        </Button>
        <Button size="small" appearance="primary" onClick={() => setAt(last ? 0 : at + 1)}>
          {last ? tour.again : tour.next}
        </Button>
      </div>
    </section>
  );
}

function Topic({ title, lines, chosen }: { title: string; lines: readonly string[]; chosen: boolean }) {
  const styles = usePageStyles();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!chosen) return;
    section.current?.scrollIntoView({ block: "start" });
    section.current?.focus({ preventScroll: true });
  }, [chosen]);
  return (
    <section ref={section} className={styles.card} aria-label={title} tabIndex={-1}>
      <Text as="h2" weight="semibold" style={{ margin: 0 }}>
        {title}
      </Text>
      {lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </section>
  );
}

interface FunctionHelpProps {
  id: FunctionId;
  texts: Texts;
  described: Described;
  labels: Readonly<Record<string, string>>;
  putFormula: (formula: string) => Promise<PutFormula>;
}

function FunctionHelp({ id, texts, described, labels, putFormula }: FunctionHelpProps) {
  const styles = usePageStyles();
  const [said, setSaid] = useState("");
  const words = texts.functions;
  const formula = exampleFormula(id);
  const put = () =>
    putFormula(formula).then(
      ({ cell, put: done }) => setSaid(done ? words.done(cell) : words.occupied(cell)),
      () => setSaid(words.failed),
    );
  return (
    <details>
      <summary style={{ cursor: "pointer", overflowWrap: "anywhere" }}>
        <Text weight="semibold">PARK.{id}</Text> <Text>{described.description}</Text>
      </summary>
      <div style={{ display: "flex", flexDirection: "column", gap: "4px", padding: "4px 0 8px 14px" }}>
        {Object.entries(described.parameters).map(([name, description]) => (
          <Text key={name} size={200} className={styles.words}>
            {words.parameter(labels[`${id}.${name}`] ?? labels[name] ?? "", name, description)}
          </Text>
        ))}
        <Text className={styles.words} lang="zh-CN">
          {formula}
        </Text>
        <div>
          <Button size="small" aria-label={words.putLabel(`PARK.${id}`)} onClick={() => void put()}>
            {words.put}
          </Button>
        </div>
        <Text role="status" size={200}>
          {said}
        </Text>
      </div>
    </details>
  );
}
