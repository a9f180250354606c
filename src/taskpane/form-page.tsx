import { useRef, useState } from "react";
import type { ReactNode } from "react";
import { Button, Field, Radio, RadioGroup, Select, Text } from "@fluentui/react-components";
import type { FormPreview } from "../commands/fill-form";
import { CATALOGUE } from "../fields/catalogue";
import { mergeChoices, NO_CHOICES } from "../forms/form-mapping";
import type { FormChoices } from "../forms/form-mapping";
import { recordKey } from "../forms/form-data";
import { LABEL_KEYS } from "../forms/heading-fields";
import { EVERYBODY, listChoiceOf } from "../forms/name-list";
import { textsIn, type AllTexts } from "../locales/texts";
import type { Language } from "../locales/language";
import type { CellPlace, Finding } from "../records/finding";
import type { FilledAs } from "../workbook/forms/write-form";
import { downloadFile, hasDownloads } from "./download-file";
import { usePageStyles } from "./page-card";
import type { PaneActions } from "./pane-actions";

interface FormPageProps {
  language: Language;
  busy: boolean;
  activity: ReactNode;
  actions: Pick<
    PaneActions,
    "previewForm" | "unmarkForm" | "formMappings" | "takeFormMappings" | "findingText"
  >;
  onSelect: (place: CellPlace) => void;
  onFill: (preview: FormPreview, style: FilledAs) => void;
}

/** So many cells are listed; what is filled is not cut. */
const MOST_SHOWN = 100;

/** Fills the blanks of a form that was sent by somebody else, after showing them in the pane and on the sheet. */
export function FormPage({ language, busy, activity, actions, onSelect, onFill }: FormPageProps) {
  const styles = usePageStyles();
  const { page, findings: sentences } = textsIn(language).forms;
  const [preview, setPreview] = useState<FormPreview>();
  const [choices, setChoices] = useState<FormChoices>(NO_CHOICES);
  const [problem, setProblem] = useState<string>();
  const [style, setStyle] = useState<FilledAs>("formulas");
  const file = useRef<HTMLInputElement>(null);

  async function recognise(chosen: FormChoices, sheet?: string): Promise<void> {
    setProblem(undefined);
    try {
      const answer = await actions.previewForm({
        choices: chosen,
        ...(sheet === undefined ? {} : { sheet }),
      });
      setPreview(Array.isArray(answer) ? undefined : answer);
      setChoices(chosen);
      if (Array.isArray(answer)) setProblem(answer.map((finding) => actions.findingText(finding)).join(""));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }

  function choose(part: "columns" | "rows", name: string, value: string): void {
    const one: FormChoices = { ...NO_CHOICES, [part]: new Map([[name, value]]) };
    void recognise(mergeChoices(choices, one), preview?.sheet);
  }

  async function take(blob: File): Promise<void> {
    const taken = await actions.takeFormMappings(await blob.text());
    if (!taken) setProblem(sentences.formBadMapping);
    else if (preview) await recognise(choices, preview.sheet);
  }

  return (
    <div className={styles.page}>
      <Text className={styles.lead}>{page.lead}</Text>
      <Button
        appearance={preview ? "secondary" : "primary"}
        disabled={busy}
        onClick={() => void recognise(NO_CHOICES)}
      >
        {preview ? page.again : page.recognise}
      </Button>
      {problem !== undefined && <Text role="alert">{problem}</Text>}
      {activity}
      {preview && (
        <section className={styles.card}>
          {preview.title !== undefined && <Text weight="semibold">{preview.title}</Text>}
          <Text role="status">{page.cells(preview.plan.cells.length)}</Text>
          <Field label={page.style}>
            <RadioGroup
              value={style}
              onChange={(_event, { value }) => setStyle(value === "values" ? "values" : "formulas")}
            >
              <Radio value="formulas" label={page.formulas} />
              <Radio value="values" label={page.values} />
            </RadioGroup>
          </Field>
          <Button
            appearance="primary"
            disabled={busy || preview.plan.cells.length === 0}
            onClick={() => {
              onFill(preview, style);
              setPreview(undefined);
            }}
          >
            {page.accept}
          </Button>
          <Button
            onClick={() => {
              void actions.unmarkForm(preview.sheet);
              setPreview(undefined);
            }}
          >
            {page.cancel}
          </Button>
          <Told findings={preview.findings} findingText={actions.findingText} onSelect={onSelect} />
          <Text size={200}>{page.unknownFirst}</Text>
          <Choosers preview={preview} page={page} disabled={busy} onChoose={choose} />
          <ul className={styles.list}>
            {preview.plan.cells.slice(0, MOST_SHOWN).map(({ address, row, column, field }) => (
              <li key={address}>
                <Text size={200}>{page.list(address, row, column, field)}</Text>
              </li>
            ))}
          </ul>
          {preview.plan.cells.length > MOST_SHOWN && (
            <Text size={200}>{page.showing(MOST_SHOWN, preview.plan.cells.length)}</Text>
          )}
        </section>
      )}
      <Button
        disabled={!hasDownloads()}
        onClick={() =>
          void downloadFile(new TextEncoder().encode(actions.formMappings()), page.file, "application/json")
        }
      >
        {page.exportMapping}
      </Button>
      {!hasDownloads() && <Text size={200}>{page.noDownloads}</Text>}
      <Button onClick={() => file.current?.click()}>{page.importMapping}</Button>
      <input
        ref={file}
        type="file"
        accept=".json"
        aria-label={page.importMapping}
        style={{ display: "none" }}
        onChange={({ target: input }) => {
          const blob = input.files?.[0];
          if (blob) void take(blob);
          input.value = "";
        }}
      />
    </div>
  );
}

interface ToldProps {
  findings: readonly Finding[];
  findingText: (finding: Finding) => string;
  onSelect: (place: CellPlace) => void;
}

function Told({ findings, findingText, onSelect }: ToldProps) {
  const styles = usePageStyles();
  return (
    <ul className={styles.bare}>
      {findings.map((finding, index) => (
        <li key={index}>
          {finding.place ? (
            <Button
              appearance="transparent"
              size="small"
              onClick={() => finding.place && onSelect(finding.place)}
            >
              {findingText(finding)}
            </Button>
          ) : (
            <Text size={200}>{findingText(finding)}</Text>
          )}
        </li>
      ))}
    </ul>
  );
}

interface ChoosersProps {
  preview: FormPreview;
  page: AllTexts["forms"]["page"];
  disabled: boolean;
  onChoose: (part: "columns" | "rows", name: string, value: string) => void;
}

/** A chooser for each column and each row, what was not recognised first. */
function Choosers({ preview, page, disabled, onChoose }: ChoosersProps) {
  const unknownFirst = <Item,>(items: readonly Item[], isKnown: (item: Item) => boolean): Item[] => [
    ...items.filter((item) => !isKnown(item)),
    ...items.filter(isKnown),
  ];
  return preview.bands.map(({ subject, columns, rows, lists }, band) => {
    const known = preview.lists.find((each) => each.subject === subject);
    const list = known?.records ?? [];
    const names = lists[0]?.column;
    const figures = columns.filter(({ isLabel, header }) => !isLabel && header !== "");
    return (
      <div key={band}>
        {names && (
          <Field label={page.listOf(names.header)}>
            <Select
              size="small"
              disabled={disabled}
              value={names.list ?? "?"}
              onChange={(_event, { value }) => onChoose("columns", names.header, value)}
            >
              {names.list === undefined && <option value="?">{page.listByTitle}</option>}
              <option value="">{page.listNobody}</option>
              <option value={EVERYBODY}>{page.listAll}</option>
              {(known?.marks ?? []).map((mark) => (
                <option key={mark} value={listChoiceOf(mark)}>
                  {mark}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Text weight="semibold">{page.columns}</Text>
        {unknownFirst(figures, ({ key }) => key !== undefined).map(({ index, header, key, suggestions }) => (
          <Field
            key={index}
            label={header}
            {...(suggestions.length > 0 ? { hint: page.suggestion(suggestions.join("、")) } : {})}
          >
            <Select
              size="small"
              disabled={disabled}
              value={key ?? ""}
              onChange={(_event, { value }) => onChoose("columns", header, value)}
            >
              <option value="">{page.leave}</option>
              {CATALOGUE[subject]
                .filter((field) => !LABEL_KEYS.has(field.key))
                .map((field) => (
                  <option key={field.key} value={field.key}>
                    {field.name}
                  </option>
                ))}
            </Select>
          </Field>
        ))}
        <Text weight="semibold">{page.rows}</Text>
        {unknownFirst(rows, ({ records }) => records.length > 0).map(
          ({ index, label, blank, records, suggestions }) => (
            <Field
              key={index}
              label={blank === undefined ? label : page.blankRow(blank)}
              {...(suggestions.length > 0 ? { hint: page.suggestion(suggestions.join("、")) } : {})}
            >
              <Select
                size="small"
                disabled={disabled}
                value={records.length === 1 && records[0] ? recordKey(records[0]) : ""}
                onChange={(_event, { value }) => onChoose("rows", label, value)}
              >
                <option value="">{records.length > 1 ? `∑ ${records.length}` : page.leave}</option>
                {list.map(({ key, name }) => (
                  <option key={key} value={key}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          ),
        )}
      </div>
    );
  });
}
