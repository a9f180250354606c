import { useEffect, useState } from "react";
import { Button, Checkbox, Input, Select, Text, makeStyles } from "@fluentui/react-components";
import { textsIn } from "../locales/texts";
import type { Language } from "../locales/language";
import type { ShapedColumn } from "../templates/layout/sheet-shape";
import type { TemplateId } from "../templates/plan/sheet-plan";
import type { ShapeOfSheet } from "../workbook/shape-sheets";
import { usePageStyles } from "./page-card";
import { chosenShape, editedColumns, movedColumn } from "./shape-edit";
import type { EditedColumn } from "./shape-edit";

const useStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto auto", columnGap: "4px" },
  arrow: { minWidth: "28px", paddingLeft: 0, paddingRight: 0 },
  details: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 92px", columnGap: "6px" },
});

const DECIMALS = [0, 1, 2, 3, 4] as const;

export interface ShapeCardProps {
  language: Language;
  busy: boolean;
  /** Another value: the workbook may have changed. */
  changed: unknown;
  read: () => Promise<ShapeOfSheet[] | undefined>;
  save: (template: TemplateId, shape: readonly ShapedColumn[]) => Promise<void>;
}

/** Which columns each of the three sheets shows, in what order, under what heading, with how many decimals. */
export function ShapeCard({ language, busy, changed, read, save }: ShapeCardProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const texts = textsIn(language).templatesPage.shape;
  const [found, setFound] = useState<ShapeOfSheet[]>();
  const [template, setTemplate] = useState<TemplateId>("indicators");
  const [columns, setColumns] = useState<EditedColumn[]>([]);
  const [told, setTold] = useState("");
  useEffect(() => {
    if (busy) return undefined;
    let current = true;
    read().then(
      (all) => {
        if (!current) return;
        setFound(all ?? []);
        setColumns(editedColumns(all?.find((each) => each.template === template)));
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [read, changed, busy, template]);
  if (!found || found.length === 0) return null;

  const change = (at: number, part: Partial<EditedColumn>): void =>
    setColumns(columns.map((column, index) => (index === at ? { ...column, ...part } : column)));
  const write = (shape: readonly ShapedColumn[]): void => {
    save(template, shape).then(
      () => {
        setTold(texts.saved);
        if (shape.length === 0)
          setColumns(
            editedColumns({ ...found.find((each) => each.template === template), shape } as ShapeOfSheet),
          );
      },
      () => setTold(texts.problem),
    );
  };
  return (
    <section className={page.card} aria-label={texts.title}>
      <Text weight="semibold">{texts.title}</Text>
      <Text size={200} className={page.lead}>
        {texts.lead}
      </Text>
      <Select
        size="small"
        aria-label={texts.sheet}
        value={template}
        onChange={(_event, { value }) => setTemplate(value as TemplateId)}
      >
        {found.map((each) => (
          <option key={each.template} value={each.template}>
            {each.sheet}
          </option>
        ))}
      </Select>
      <ul className={page.bare}>
        {columns.map((column, index) => (
          <li key={column.name}>
            <div className={styles.line}>
              <Checkbox
                label={column.name}
                checked={column.shown}
                onChange={(_event, { checked }) => change(index, { shown: checked === true })}
              />
              <Button
                size="small"
                appearance="subtle"
                className={styles.arrow}
                disabled={index === 0}
                aria-label={texts.up(column.name)}
                onClick={() => setColumns(movedColumn(columns, index, -1))}
              >
                ↑
              </Button>
              <Button
                size="small"
                appearance="subtle"
                className={styles.arrow}
                disabled={index === columns.length - 1}
                aria-label={texts.down(column.name)}
                onClick={() => setColumns(movedColumn(columns, index, 1))}
              >
                ↓
              </Button>
            </div>
            {column.shown && (
              <div className={styles.details}>
                <Input
                  size="small"
                  placeholder={texts.heading}
                  aria-label={texts.headingOf(column.name)}
                  value={column.heading}
                  onChange={(_event, { value }) => change(index, { heading: value })}
                />
                <Select
                  size="small"
                  aria-label={texts.decimalsOf(column.name)}
                  value={column.decimals}
                  onChange={(_event, { value }) => change(index, { decimals: value })}
                >
                  <option value="">{texts.usual}</option>
                  {DECIMALS.map((each) => (
                    <option key={each} value={each}>
                      {texts.decimals(each)}
                    </option>
                  ))}
                </Select>
              </div>
            )}
          </li>
        ))}
      </ul>
      <div role="status">{told}</div>
      <div className={page.row}>
        <Button disabled={busy} onClick={() => write([])}>
          {texts.reset}
        </Button>
        <Button
          appearance="primary"
          disabled={busy || !columns.some(({ shown }) => shown)}
          onClick={() => write(chosenShape(columns))}
        >
          {texts.save}
        </Button>
      </div>
    </section>
  );
}
