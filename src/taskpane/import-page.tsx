import { useMemo, useRef, useState } from "react";
import { Button, Field, Select, Text, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import type { InputTableKey } from "../records/columns/input-tables";
import { importTargets } from "./import-target";
import { DOCUMENT } from "../../opc/limits";
import { decodeText, NotAText } from "../records/reading/decode-text";
import { readDelimited } from "./read-delimited";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  lead: { color: tokens.colorNeutralForeground2 },
  file: { display: "none" },
  result: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: "12px 14px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

interface ImportPageProps {
  disabled: boolean;
  onImport: (table: InputTableKey, rows: string[][]) => void;
}

/** Brings rows in from a CSV file or the clipboard, after showing what was recognised. */
export function ImportPage({ disabled, onImport }: ImportPageProps) {
  const styles = useStyles();
  const texts = useTexts().import;
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string>();
  const [unreadable, setUnreadable] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const rows = useMemo(() => readDelimited(text), [text]);
  const targets = useMemo(() => importTargets(rows[0] ?? []), [rows]);
  const target = targets.find(({ table }) => table === chosen) ?? targets[0];

  async function open(blob: Blob): Promise<void> {
    try {
      if (blob.size > DOCUMENT.table) throw new NotAText("tooMuchText");
      setText(decodeText(new Uint8Array(await blob.arrayBuffer())));
      setUnreadable(false);
    } catch {
      setUnreadable(true);
    }
  }

  return (
    <div className={styles.page}>
      <Text className={styles.lead}>{texts.lead}</Text>
      <Button icon={<FolderOpenRegular />} onClick={() => file.current?.click()}>
        {texts.file}
      </Button>
      <input
        ref={file}
        className={styles.file}
        type="file"
        accept=".csv,.tsv,.txt"
        onChange={({ target: input }) => {
          const blob = input.files?.[0];
          if (blob) void open(blob);
          input.value = "";
        }}
      />
      <Field label={texts.or}>
        <Textarea rows={6} value={text} onChange={(_event, data) => setText(data.value)} />
      </Field>
      {unreadable && (
        <Text role="alert" className={styles.wrong}>
          {texts.unreadable}
        </Text>
      )}
      {rows.length === 1 && <Text className={styles.wrong}>{texts.headersOnly}</Text>}
      {rows.length > 1 && target && (
        <section className={styles.result}>
          <Text weight="semibold">{texts.preview(rows.length - 1, rows[0]?.length ?? 0)}</Text>
          <Field label={texts.target}>
            <Select value={target.table} onChange={(_event, data) => setChosen(data.value)}>
              {targets.map(({ table }) => (
                <option key={table}>{table}</option>
              ))}
            </Select>
          </Field>
          {target.known === 0 ? (
            <Text className={styles.wrong}>{texts.nothing}</Text>
          ) : (
            <Text size={200}>{texts.mapped(target.known)}</Text>
          )}
          {target.known > 0 && target.unknown.length > 0 && (
            <Text size={200}>{texts.unknown(target.unknown.join("、"))}</Text>
          )}
          <Button
            appearance="primary"
            disabled={disabled || target.known === 0}
            onClick={() => onImport(target.key, rows)}
          >
            {texts.append}
          </Button>
        </section>
      )}
    </div>
  );
}
