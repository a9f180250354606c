import { useState } from "react";
import { Button, Text } from "@fluentui/react-components";
import { fieldOf, SUBJECT_NAMES, SUBJECTS } from "../fields/catalogue";
import type { Field, Subject } from "../fields/field";
import { fieldsNamed } from "../fields/find-field";
import { textsIn, type AllTexts } from "../locales/texts";
import type { Language } from "../locales/language";
import { HISTORY_TABLE } from "../records/history/history-table";
import { placeholderOf } from "../user-templates/placeholder";
import type { InsertedField } from "../workbook/user-templates/insert-field";
import { usePageStyles } from "./page-card";

type Words = AllTexts["help"]["fields"];

interface FieldHelpProps {
  language: Language;
  words: Words;
  /** Fields that are looked for; undefined: all, closed. */
  wanted: string | undefined;
  insertField: (placeholder: string) => Promise<InsertedField>;
}

/** Every field that templates, forms and the report may name: what else it is called, its unit, what it needs. */
export function FieldHelp({ language, words, wanted, insertField }: FieldHelpProps) {
  const styles = usePageStyles();
  const { subjects } = textsIn(language).templatesPage;
  const [open, setOpen] = useState<Subject>();
  const [said, setSaid] = useState("");
  const put = (placeholder: string): void => {
    insertField(placeholder).then(
      ({ cell, put: done }) => setSaid((done ? words.put : words.notPut)(cell)),
      () => setSaid(words.failed),
    );
  };
  const found = SUBJECTS.map((subject) => ({ subject, fields: fieldsNamed(subject, wanted ?? "") }));
  return (
    <section className={styles.card} aria-label={words.title}>
      <Text as="h2" weight="semibold" style={{ margin: 0 }}>
        {words.title}
      </Text>
      <Text size={200}>{words.lead}</Text>
      <Text role="status" size={200}>
        {said}
      </Text>
      {found
        .filter(({ fields }) => fields.length > 0)
        .map(({ subject, fields }) => {
          const isOpen = wanted !== undefined || open === subject;
          return (
            <details key={subject} open={isOpen}>
              <summary
                style={{ cursor: "pointer" }}
                onClick={(event) => {
                  event.preventDefault();
                  setOpen(open === subject ? undefined : subject);
                }}
              >
                <Text weight="semibold">{words.subject(subjects[subject], fields.length)}</Text>
              </summary>
              {isOpen &&
                fields.map((field) => (
                  <OneField
                    key={field.key}
                    field={field}
                    language={language}
                    words={words}
                    onPut={() => put(placeholderOf(SUBJECT_NAMES[subject][0] ?? "", field.name))}
                  />
                ))}
            </details>
          );
        })}
    </section>
  );
}

interface OneFieldProps {
  field: Field;
  language: Language;
  words: Words;
  onPut: () => void;
}

function OneField({ field, language, words, onPut }: OneFieldProps) {
  const styles = usePageStyles();
  const { name, otherNames, english, needs } = field;
  const named = [...new Set(needs.map((need) => needName(field.subject, need)))];
  const lines = [
    words.origin[field.origin],
    ...(otherNames.length > 0 ? [words.otherNames(otherNames.join("、"))] : []),
    words.unit(unitWords(field, words)),
    ...(named.length > 0 ? [words.needs(named.join("、"))] : []),
  ];
  return (
    <div style={{ padding: "6px 0 6px 14px" }}>
      <div className={styles.row}>
        <Text className={styles.words}>
          {name}
          {language === "zh-CN" ? "" : ` · ${english}`}
        </Text>
        <Button size="small" aria-label={words.putLabel(name)} onClick={onPut}>
          {words.putShort}
        </Button>
      </div>
      {lines.map((line) => (
        <Text key={line} size={200} block className={styles.words}>
          {line}
        </Text>
      ))}
    </div>
  );
}

function unitWords({ unit, kind }: Field, { units, kinds }: Words): string {
  if (unit === "record") return units.record;
  if (unit === "money") return units.money;
  return unit ?? kinds[kind] ?? units.none;
}

/** "actual" of an indicator is 本期累计; "parameter.month" is the one of 参数. */
function needName(subject: Subject, need: string): string {
  const [of = "", key = ""] = need.includes(".") ? need.split(".") : [subject, need];
  if (of === "history") return HISTORY_TABLE.name;
  const field = fieldOf(of as Subject, key);
  const name = field?.name ?? key;
  return of === subject ? name : `${SUBJECT_NAMES[of as Subject]?.[0] ?? of}.${name}`;
}
