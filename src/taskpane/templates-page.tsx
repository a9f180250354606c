import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { Button, Field, Input, Select, Spinner, Text } from "@fluentui/react-components";
import type { TemplateFileAnswer } from "../commands/template-files";
import { SUBJECT_NAMES, SUBJECTS } from "../fields/catalogue";
import { fieldsNamed } from "../fields/find-field";
import type { Subject } from "../fields/field";
import { textsIn, type AllTexts } from "../locales/texts";
import type { Language } from "../locales/language";
import type { CellPlace, Finding } from "../records/finding";
import { placeholderOf } from "../user-templates/placeholder";
import type { TemplateId } from "../templates/plan/sheet-plan";
import type { InsertedField } from "../workbook/user-templates/insert-field";
import type { BuiltInPreview } from "../workbook/user-templates/preview-built-in";
import type { TemplatePreview } from "../workbook/user-templates/preview-templates";
import { BuiltInTemplates } from "./built-in-templates";
import { FirstCells } from "./first-cells";
import { hasDownloads } from "./download-file";
import { useTemplateFiles } from "./use-template-files";
import { usePageStyles } from "./page-card";
import { ShapeCard } from "./shape-card";
import type { ShapeCardProps } from "./shape-card";

interface TemplatesPageProps {
  language: Language;
  busy: boolean;
  activity: ReactNode;
  /** Another value: the workbook may have changed. */
  changed: unknown;
  preview: () => Promise<TemplatePreview[]>;
  previewBuiltIn: () => Promise<BuiltInPreview[]>;
  exportFile: (sheet: string) => Promise<TemplateFileAnswer>;
  importFile: (bytes: Uint8Array, name: string) => Promise<TemplateFileAnswer>;
  insertField: (placeholder: string) => Promise<InsertedField>;
  readShapes: ShapeCardProps["read"];
  saveShape: ShapeCardProps["save"];
  findingText: (finding: Finding) => string;
  onCustomise: (template: TemplateId) => void;
  onFill: (sheets?: readonly string[]) => void;
  onSelect: (place: CellPlace) => void;
  onOpenSheet: (sheet: string) => void;
}

/** The templates of the workbook, what is wrong with each and where, and the fields that go into their cells. */
export function TemplatesPage(props: TemplatesPageProps) {
  const { language, busy, activity, changed, preview, findingText, onFill, onSelect, onOpenSheet } = props;
  const styles = usePageStyles();
  const texts = textsIn(language).templatesPage;
  const [templates, setTemplates] = useState<TemplatePreview[]>();
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (busy) return undefined;
    let current = true;
    preview().then(
      (found) => {
        if (!current) return;
        setTemplates(found);
        setFailed(false);
      },
      () => {
        if (current) setFailed(true);
      },
    );
    return () => {
      current = false;
    };
  }, [preview, changed, busy, turn]);
  const files = useTemplateFiles(props);
  const fillable = (templates ?? []).filter(({ findings }) => findings.length === 0);
  return (
    <div className={styles.page}>
      <Text className={styles.lead}>{texts.lead}</Text>
      {activity}
      <section className={styles.card} aria-label={texts.own}>
        <Text weight="semibold">{texts.own}</Text>
        {failed && <Text role="alert">{texts.problem}</Text>}
        {!templates && !failed && <Spinner size="tiny" label={texts.reading} labelPosition="after" />}
        {templates?.length === 0 && <Text>{texts.none}</Text>}
        <ul className={styles.bare}>
          {(templates ?? []).map(({ sheet, makes, findings, cells, imported }) => (
            <li key={sheet}>
              <div className={styles.row}>
                <Button size="small" appearance="subtle" onClick={() => onOpenSheet(sheet)}>
                  {sheet}
                </Button>
                <Button
                  size="small"
                  disabled={busy || findings.length > 0}
                  aria-label={`${texts.fill} ${sheet}`}
                  onClick={() => onFill([sheet])}
                >
                  {texts.fill}
                </Button>
              </div>
              {makes.map(({ name, records, rows }) => (
                <Text key={name} size={200} block className={styles.lead}>
                  {texts.makes(name, records, rows)}
                </Text>
              ))}
              {imported !== undefined && (
                <Text size={200} block className={styles.lead}>
                  {texts.importedFrom(imported)}
                </Text>
              )}
              <FirstCells label={sheet} cells={cells} />
              <Button
                size="small"
                appearance="subtle"
                disabled={busy || !hasDownloads()}
                aria-label={`${texts.export} ${sheet}`}
                onClick={() => files.save(sheet)}
              >
                {texts.export}
              </Button>
              {findings.length > 0 && <Text size={200}>{texts.errors(findings.length)}</Text>}
              <ul className={styles.list}>
                {findings.map((finding, index) => (
                  <li key={index}>
                    {finding.place && (
                      <Button
                        size="small"
                        appearance="transparent"
                        onClick={() => finding.place && onSelect(finding.place)}
                      >
                        {finding.place.address}
                      </Button>
                    )}
                    <Text size={200} className={styles.words}>
                      {findingText(finding)}
                    </Text>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        <div style={{ display: "flex", flexWrap: "wrap", gap: "8px" }}>
          <Button disabled={busy} onClick={() => setTurn((before) => before + 1)}>
            {texts.refresh}
          </Button>
          <Button disabled={busy} onClick={files.choose}>
            {texts.import}
          </Button>
          <Button appearance="primary" disabled={busy || fillable.length === 0} onClick={() => onFill()}>
            {texts.fillAll}
          </Button>
        </div>
        {!hasDownloads() && <Text size={200}>{texts.noDownloads}</Text>}
        {files.element}
      </section>
      <BuiltInTemplates
        texts={texts}
        busy={busy}
        changed={changed}
        preview={props.previewBuiltIn}
        onCustomise={props.onCustomise}
      />
      <ShapeCard
        language={language}
        busy={busy}
        changed={changed}
        read={props.readShapes}
        save={props.saveShape}
      />
      <FieldList texts={texts} insertField={props.insertField} />
    </div>
  );
}

interface FieldListProps {
  texts: AllTexts["templatesPage"];
  insertField: (placeholder: string) => Promise<InsertedField>;
}

type Shown = Subject | "marks";

function FieldList({ texts, insertField }: FieldListProps) {
  const styles = usePageStyles();
  const [subject, setSubject] = useState<Shown>("indicator");
  const [wanted, setWanted] = useState("");
  const [told, setTold] = useState("");
  const found = subject === "marks" ? [] : fieldsNamed(subject, wanted);
  const put = (placeholder: string): void => {
    insertField(placeholder).then(
      (done) => setTold((done.put ? texts.put : texts.notPut)(done.cell)),
      () => setTold(texts.problem),
    );
  };
  const entries =
    subject === "marks"
      ? texts.templateMarks.map((mark) => ({ key: mark, label: mark, placeholder: mark, title: mark }))
      : found.map((field) => ({
          key: field.key,
          label: field.name,
          placeholder: placeholderOf(SUBJECT_NAMES[subject][0] ?? "", field.name),
          title: field.otherNames.join("、"),
        }));
  return (
    <section className={styles.card} aria-label={texts.fields}>
      <Text weight="semibold">{texts.fields}</Text>
      <Text size={200} className={styles.lead}>
        {texts.fieldsLead}
      </Text>
      <Select
        size="small"
        aria-label={texts.fields}
        value={subject}
        onChange={(_event, { value }) => setSubject(value as Shown)}
      >
        {SUBJECTS.map((each) => (
          <option key={each} value={each}>
            {texts.subjects[each]}
          </option>
        ))}
        <option value="marks">{texts.marks}</option>
      </Select>
      {subject !== "marks" && (
        <Field label={texts.search}>
          <Input value={wanted} onChange={(_event, { value }) => setWanted(value)} />
        </Field>
      )}
      {/* It keeps its place, so that what it tells does not move the fields under the pointer. */}
      <div role="status" style={{ minHeight: "20px" }}>
        {told}
      </div>
      {entries.length === 0 && <Text>{texts.noField}</Text>}
      <ul className={styles.bare} style={{ flexDirection: "row", flexWrap: "wrap", columnGap: "6px" }}>
        {entries.map(({ key, label, placeholder, title }) => (
          <li key={key}>
            <Button
              size="small"
              title={title}
              draggable
              onDragStart={({ dataTransfer }) => {
                // Excel on the desktop takes dragged text into a cell; Excel on the web takes none: a click does in both.
                dataTransfer.setData("text/plain", placeholder);
                dataTransfer.effectAllowed = "copy";
              }}
              onClick={() => put(placeholder)}
            >
              {label}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
