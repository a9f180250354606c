import { useEffect, useState } from "react";
import { Button, Text } from "@fluentui/react-components";
import type { AllTexts } from "../locales/texts";
import type { TemplateId } from "../templates/plan/sheet-plan";
import type { BuiltInPreview } from "../workbook/user-templates/preview-built-in";
import { FirstCells } from "./first-cells";
import { usePageStyles } from "./page-card";

interface BuiltInTemplatesProps {
  texts: AllTexts["templatesPage"];
  busy: boolean;
  /** Another value: the workbook may have changed. */
  changed: unknown;
  preview: () => Promise<BuiltInPreview[]>;
  onCustomise: (template: TemplateId) => void;
}

/** The built-in sheets, each of which can become a template of the workbook. */
export function BuiltInTemplates({ texts, busy, changed, preview, onCustomise }: BuiltInTemplatesProps) {
  const styles = usePageStyles();
  const [sheets, setSheets] = useState<BuiltInPreview[]>([]);
  useEffect(() => {
    if (busy) return undefined;
    let current = true;
    preview().then(
      (found) => {
        if (current) setSheets(found);
      },
      // What keeps them from being made the page of generating tells.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [preview, changed, busy]);
  if (sheets.length === 0) return null;
  return (
    <section className={styles.card} aria-label={texts.builtIn}>
      <Text weight="semibold">{texts.builtIn}</Text>
      <Text size={200} className={styles.lead}>
        {texts.builtInLead}
      </Text>
      <ul className={styles.bare}>
        {sheets.map(({ template, name, cells }) => (
          <li key={template}>
            <div className={styles.row}>
              <Text>{name}</Text>
              <Button
                size="small"
                disabled={busy}
                aria-label={`${texts.customise} ${name}`}
                onClick={() => onCustomise(template)}
              >
                {texts.customise}
              </Button>
            </div>
            <FirstCells label={name} cells={cells} />
          </li>
        ))}
      </ul>
    </section>
  );
}
