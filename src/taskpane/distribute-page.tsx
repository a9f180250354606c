import { useState } from "react";
import type { ReactNode } from "react";
import { Button, Checkbox, Radio, RadioGroup, Spinner, Text } from "@fluentui/react-components";
import { distribute as english } from "../locales/en-US/distribute";
import type { Language } from "../locales/language";
import { distribute as chinese } from "../locales/zh-CN/distribute";
import type { DistributionMode, DistributionOptions } from "../workbook/distribute/distribution";
import { usePageStyles } from "./page-card";
import { useReading } from "./use-reading";

interface DistributePageProps {
  language: Language;
  busy: boolean;
  activity: ReactNode;
  /** Formulas that can be brought back; 0 where this is no distribution copy. */
  replacedFormulas: () => Promise<number>;
  onRun: (options: DistributionOptions) => void;
  onRestore: () => void;
}

/** Makes the workbook one that opens without the add-in, or brings its formulas back. */
export function DistributePage(props: DistributePageProps) {
  const { language, busy, activity, replacedFormulas, onRun, onRestore } = props;
  const styles = usePageStyles();
  const texts = (language === "zh-CN" ? chinese : english).page;
  const [mode, setMode] = useState<DistributionMode>("native");
  const [keepValues, setKeepValues] = useState(false);
  const { result: replaced, failed } = useReading(replacedFormulas, "", busy);

  return (
    <div className={styles.page}>
      <Text className={styles.lead}>{texts.lead}</Text>
      {activity}
      {failed && <Text role="alert">{texts.failed}</Text>}
      {replaced === undefined && !failed && <Spinner size="tiny" label={texts.reading} />}
      {replaced !== undefined && replaced > 0 && (
        <>
          <Text>{texts.restorable(replaced)}</Text>
          <Button appearance="primary" size="large" disabled={busy} onClick={onRestore}>
            {texts.restore}
          </Button>
        </>
      )}
      {replaced === 0 && (
        <>
          <RadioGroup
            aria-label={texts.title}
            value={mode}
            onChange={(_event, { value }) => setMode(value === "values" ? "values" : "native")}
          >
            <Radio value="native" label={<Choice title={texts.native} hint={texts.nativeHint} />} />
            <Radio value="values" label={<Choice title={texts.values} hint={texts.valuesHint} />} />
          </RadioGroup>
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
            onClick={() => onRun({ mode, unconvertible: keepValues ? "values" : "refuse" })}
          >
            {texts.run}
          </Button>
        </>
      )}
    </div>
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
