import { useState } from "react";
import type { ReactNode } from "react";
import { Button, Checkbox, Field, Radio, RadioGroup, Spinner, Text } from "@fluentui/react-components";
import { textsIn } from "../locales/texts";
import type { Language } from "../locales/language";
import type {
  DistributionMode,
  DistributionOptions,
  DistributionPlace,
  DistributionState,
} from "../workbook/distribute/distribution";
import { usePageStyles } from "./page-card";
import { useReading } from "./use-reading";

interface DistributePageProps {
  language: Language;
  busy: boolean;
  activity: ReactNode;
  readState: () => Promise<DistributionState>;
  onRun: (options: DistributionOptions) => void;
  onRestore: () => void;
}

/** Makes the workbook, or copies of its sheets, such that they open without the add-in, and takes that back. */
export function DistributePage(props: DistributePageProps) {
  const { language, busy, activity, readState, onRun, onRestore } = props;
  const styles = usePageStyles();
  const texts = textsIn(language).distribute.page;
  const { result: state, failed } = useReading(readState, "", busy);

  return (
    <div className={styles.page}>
      <Text className={styles.lead}>{texts.lead}</Text>
      {activity}
      {failed && <Text role="alert">{texts.failed}</Text>}
      {!state && !failed && <Spinner size="tiny" label={texts.reading} />}
      {state && state.formulas > 0 && (
        <>
          <Text>{texts.restorable(state.formulas)}</Text>
          <Button appearance="primary" size="large" disabled={busy} onClick={onRestore}>
            {texts.restore}
          </Button>
        </>
      )}
      {state?.formulas === 0 && <Choices language={language} busy={busy} onRun={onRun} />}
      {state?.formulas === 0 && state.copies.length > 0 && (
        <>
          <Text>{texts.copiesThere(state.copies.length)}</Text>
          <Button disabled={busy} onClick={onRestore}>
            {texts.removeCopies}
          </Button>
        </>
      )}
    </div>
  );
}

/** Where the formulas are replaced, and by what. */
function Choices({ language, busy, onRun }: Pick<DistributePageProps, "language" | "busy" | "onRun">) {
  const texts = textsIn(language).distribute.page;
  const [place, setPlace] = useState<DistributionPlace>("workbook");
  const [mode, setMode] = useState<DistributionMode>("native");
  const [keepValues, setKeepValues] = useState(false);
  return (
    <>
      <Field label={texts.places}>
        <RadioGroup
          value={place}
          onChange={(_event, { value }) => setPlace(value === "copies" ? "copies" : "workbook")}
        >
          <Radio value="workbook" label={<Choice title={texts.workbook} hint={texts.workbookHint} />} />
          <Radio value="copies" label={<Choice title={texts.copies} hint={texts.copiesHint} />} />
        </RadioGroup>
      </Field>
      <Field label={texts.modes}>
        <RadioGroup
          value={mode}
          onChange={(_event, { value }) => setMode(value === "values" ? "values" : "native")}
        >
          <Radio value="native" label={<Choice title={texts.native} hint={texts.nativeHint} />} />
          <Radio value="values" label={<Choice title={texts.values} hint={texts.valuesHint} />} />
        </RadioGroup>
      </Field>
      {mode === "native" && (
        <Checkbox
          label={texts.unconvertible}
          checked={keepValues}
          onChange={(_event, { checked }) => setKeepValues(checked === true)}
        />
      )}
      <Button
        appearance="primary"
        size="large"
        disabled={busy}
        onClick={() => onRun({ place, mode, unconvertible: keepValues ? "values" : "refuse" })}
      >
        {place === "copies" ? texts.runCopies : texts.run}
      </Button>
    </>
  );
}

function Choice({ title, hint }: { title: string; hint: string }) {
  const styles = usePageStyles();
  return (
    <>
      <Text block>{title}</Text>
      <Text block size={200} className={styles.lead}>
        {hint}
      </Text>
    </>
  );
}
