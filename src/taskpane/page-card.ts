import { makeStyles, tokens } from "@fluentui/react-components";

/** The looks that pages with one task have in common. */
export const usePageStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  lead: { color: tokens.colorNeutralForeground2 },
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: "12px 14px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  list: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", rowGap: "4px" },
  bare: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: "6px",
  },
  row: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: "8px",
    overflowWrap: "anywhere",
    // A figure is not broken for the sake of the words before it.
    "& > :last-child": { flexShrink: 0, maxWidth: "60%" },
  },
  words: { overflowWrap: "anywhere" },
});
