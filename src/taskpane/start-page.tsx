import type { ReactElement } from "react";
import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import { BeakerRegular } from "@fluentui/react-icons/svg/beaker";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  head: { display: "flex", flexDirection: "column", alignItems: "flex-start", padding: "20px 4px 4px" },
  logo: { width: "48px", height: "48px", marginBottom: "14px" },
  lead: { color: tokens.colorNeutralForeground2, marginTop: "4px" },
  choice: {
    display: "grid",
    gridTemplateColumns: "40px 1fr 16px",
    alignItems: "center",
    columnGap: "12px",
    width: "100%",
    padding: "14px 12px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    textAlign: "left",
    cursor: "pointer",
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `1px solid ${tokens.colorBrandStroke1}`,
    },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    ":disabled": { color: tokens.colorNeutralForegroundDisabled, cursor: "not-allowed" },
  },
  icon: {
    display: "grid",
    placeItems: "center",
    width: "40px",
    height: "40px",
    borderRadius: tokens.borderRadiusLarge,
    fontSize: "22px",
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  words: { display: "flex", flexDirection: "column" },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface StartPageProps {
  disabled: boolean;
  onSample: () => void;
  onBlank: () => void;
  onImport: () => void;
}

/** The card for a workbook in which nothing has been set up yet. */
export function StartPage({ disabled, onSample, onBlank, onImport }: StartPageProps) {
  const styles = useStyles();
  const texts = useTexts().start;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <img className={styles.logo} src="assets/park-128.png" alt="" />
        <Text as="h1" size={500} weight="semibold" style={{ margin: 0 }}>
          {texts.title}
        </Text>
        <Text className={styles.lead}>{texts.lead}</Text>
      </div>
      <Choice
        icon={<BeakerRegular />}
        title={texts.sample}
        hint={texts.sampleHint}
        disabled={disabled}
        onClick={onSample}
      />
      <Choice
        icon={<DocumentAddRegular />}
        title={texts.blank}
        hint={texts.blankHint}
        disabled={disabled}
        onClick={onBlank}
      />
      <Choice
        icon={<ArrowImportRegular />}
        title={texts.import}
        hint={texts.importHint}
        disabled={disabled}
        onClick={onImport}
      />
    </div>
  );
}

function Choice(props: {
  icon: ReactElement;
  title: string;
  hint: string;
  disabled: boolean;
  onClick: () => void;
}) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.choice} disabled={props.disabled} onClick={props.onClick}>
      <span className={styles.icon} aria-hidden="true">
        {props.icon}
      </span>
      <span className={styles.words}>
        <Text weight="semibold">{props.title}</Text>
        <Text size={200} className={styles.hint}>
          {props.hint}
        </Text>
      </span>
      <ChevronRightRegular aria-hidden="true" />
    </button>
  );
}
