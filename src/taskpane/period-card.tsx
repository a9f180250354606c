import { useState } from "react";
import {
  Button,
  Field,
  Input,
  Select,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { CalendarEditRegular } from "@fluentui/react-icons/svg/calendar-edit";
import type { Overview } from "./overview";
import { FIRST_YEAR, LAST_YEAR, MONTHS, isYear, offeredPeriod } from "./period-choice";
import type { PeriodChoice } from "./period-choice";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: "14px 16px 14px",
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  top: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", columnGap: "8px" },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  label: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  period: { color: "inherit" },
  edit: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  strip: { display: "grid", gridTemplateColumns: "repeat(12, 1fr)", columnGap: "3px", height: "6px" },
  month: {
    borderRadius: "2px",
    backgroundColor: tokens.colorNeutralStroke1,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  elapsed: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: "14px 16px 16px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // The months go below the year where their longest words have no room beside it.
  fields: { display: "flex", flexWrap: "wrap", columnGap: "12px", rowGap: tokens.spacingVerticalS },
  yearField: { width: "96px" },
  spanField: { flexGrow: 1, maxWidth: "100%" },
  year: { minWidth: 0 },
  span: { minWidth: 0, textOverflow: "ellipsis" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface PeriodCardProps {
  overview: Overview;
  disabled: boolean;
  onChange: (period: PeriodChoice) => void;
  /** Makes the 参数 sheet where there is none. */
  onPrepare: () => void;
}

/** The report period on top of the page: what it is, how much of the year has passed, and a form to change it. */
export function PeriodCard({ overview, disabled, onChange, onPrepare }: PeriodCardProps) {
  const [editing, setEditing] = useState<"never" | "now" | "before">("never");
  if (editing === "now") {
    return (
      <PeriodForm
        overview={overview}
        onCancel={() => setEditing("before")}
        onSave={(period) => {
          setEditing("before");
          onChange(period);
        }}
      />
    );
  }
  return (
    <PeriodFace
      overview={overview}
      disabled={disabled}
      returned={editing === "before"}
      onEdit={() => setEditing("now")}
      onPrepare={onPrepare}
    />
  );
}

interface PeriodFaceProps {
  overview: Overview;
  disabled: boolean;
  /** The form has just been left: the keyboard goes back to the button that opened it. */
  returned: boolean;
  onEdit: () => void;
  onPrepare: () => void;
}

function PeriodFace({ overview, disabled, returned, onEdit, onPrepare }: PeriodFaceProps) {
  const styles = useStyles();
  const texts = useTexts().period;
  const { hasParameters, period, unreadPeriod, month, schedule, bySeason, parks } = overview;
  return (
    <section className={styles.card} aria-label={texts.label}>
      <div className={styles.top}>
        <div className={styles.words}>
          <Text size={200} className={styles.label}>
            {[texts.label, parks.join("、")].filter(Boolean).join(" · ")}
          </Text>
          <Text as="h1" size={600} weight="semibold" className={styles.period} style={{ margin: 0 }}>
            {period || (unreadPeriod === undefined ? texts.missing : texts.unreadable(unreadPeriod))}
          </Text>
        </div>
        {hasParameters && (
          <Button
            appearance="subtle"
            className={styles.edit}
            icon={<CalendarEditRegular />}
            aria-label={texts.edit}
            title={texts.edit}
            autoFocus={returned}
            disabled={disabled}
            onClick={onEdit}
          />
        )}
      </div>
      {!hasParameters && (
        <>
          <Text size={200} className={styles.label}>
            {texts.noSheet}
          </Text>
          <Button disabled={disabled} onClick={onPrepare}>
            {texts.prepare}
          </Button>
        </>
      )}
      {month !== undefined && (
        <>
          <div className={styles.strip} role="img" aria-label={texts.monthsElapsed(month)}>
            {MONTHS.map((each) => (
              <span key={each} className={mergeClasses(styles.month, each <= month && styles.elapsed)} />
            ))}
          </div>
          {bySeason && (
            <Text size={200} className={styles.label}>
              {texts.ownSchedules}
            </Text>
          )}
          {schedule !== undefined && (
            <Text size={200} className={styles.label}>
              {texts.schedule(`${(schedule * 100).toFixed(2)}%`)}
            </Text>
          )}
        </>
      )}
    </section>
  );
}

function PeriodForm(props: {
  overview: Overview;
  onSave: (period: PeriodChoice) => void;
  onCancel: () => void;
}) {
  const { overview, onSave, onCancel } = props;
  const styles = useStyles();
  const texts = useTexts().period;
  const [offered] = useState(() => offeredPeriod(overview.year, overview.month, new Date()));
  const [year, setYear] = useState(String(offered.year));
  const [month, setMonth] = useState<number>(offered.month);
  const valid = isYear(Number(year));
  return (
    <form
      className={styles.form}
      aria-label={texts.edit}
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) onSave({ year: Number(year), month });
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <Text as="h1" weight="semibold" style={{ margin: 0 }}>
        {texts.edit}
      </Text>
      <div className={styles.fields}>
        <Field
          className={styles.yearField}
          label={texts.year}
          validationMessage={valid ? undefined : `${FIRST_YEAR}–${LAST_YEAR}`}
        >
          <Input
            className={styles.year}
            input={{ className: styles.year }}
            type="number"
            min={FIRST_YEAR}
            max={LAST_YEAR}
            value={year}
            onChange={(_event, data) => setYear(data.value)}
            autoFocus
          />
        </Field>
        <Field className={styles.spanField} label={texts.span}>
          <Select
            className={styles.span}
            root={{ className: styles.span }}
            value={String(month)}
            onChange={(_event, data) => setMonth(Number(data.value))}
          >
            {MONTHS.map((each) => (
              <option key={each} value={each}>
                {[texts.months(each), texts.named[each]].filter(Boolean).join(" · ")}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabled={!valid}>
          {texts.save}
        </Button>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </form>
  );
}
