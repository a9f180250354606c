import { Badge, Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { TemplateState } from "./overview";
import { TemplatePreview } from "./template-preview";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  card: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: "12px",
    padding: "10px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { display: "flex", flexDirection: "column", justifyContent: "space-between", minWidth: 0 },
  state: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    columnGap: "6px",
    color: tokens.colorNeutralForeground2,
  },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px 8px",
  },
});

interface TemplateListProps {
  templates: TemplateState[];
  disabled: boolean;
  onBuild: (template: TemplateState, button: HTMLElement) => void;
  onPrepare: () => void;
  onOpenSheet: (sheet: string) => void;
}

/** The sheets that can be made, each with its picture, what it stands on and its own button. */
export function TemplateList({ templates, disabled, onBuild, onPrepare, onOpenSheet }: TemplateListProps) {
  const styles = useStyles();
  const texts = useTexts().build;
  return (
    <ul className={styles.list} aria-label={texts.sheets}>
      {templates.map((template) => {
        const { id, name, table, rows, made, outdated, preview } = template;
        const again = made ? texts.again : texts.one;
        return (
          <li key={id} className={styles.card}>
            <TemplatePreview preview={preview} />
            <div className={styles.words}>
              <Text weight="semibold">{name}</Text>
              <div className={styles.row}>
                <Text size={200} className={styles.state}>
                  {rows === undefined ? texts.noTable(table) : rows === 0 ? texts.noRows : texts.rows(rows)}
                  {made && (
                    <Link
                      as="button"
                      aria-label={`${texts.made} ${texts.open(name)}`}
                      onClick={() => onOpenSheet(name)}
                    >
                      <Badge appearance="tint" color="brand" size="small" icon={<CheckmarkCircleRegular />}>
                        {texts.made}
                      </Badge>
                    </Link>
                  )}
                  {outdated && (
                    <Badge appearance="tint" color="warning" size="small">
                      {texts.outdated[outdated]}
                    </Badge>
                  )}
                </Text>
                {rows === undefined ? (
                  <Button size="small" disabled={disabled} onClick={onPrepare}>
                    {texts.prepare}
                  </Button>
                ) : (
                  <Button
                    size="small"
                    disabled={disabled || rows === 0}
                    aria-label={made ? texts.againLabel(name) : texts.oneLabel(name)}
                    onClick={({ currentTarget }) => onBuild(template, currentTarget)}
                  >
                    {again}
                  </Button>
                )}
              </div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
