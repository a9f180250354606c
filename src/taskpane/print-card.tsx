import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { PrintRegular } from "@fluentui/react-icons/svg/print";
import { standIn } from "./stand-in";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  words: { display: "block", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  button: { width: "100%" },
});

/** The way to paper: a host that can print is asked to; in Excel, which lets no add-in print, the keys are told. */
export function PrintCard({ disabled }: { disabled: boolean }) {
  const styles = useStyles();
  const texts = useTexts().build;
  const print = standIn()?.print;
  if (!print)
    return (
      <Text size={200} className={styles.words}>
        {texts.printInExcel}
      </Text>
    );
  return (
    <Button className={styles.button} icon={<PrintRegular />} disabled={disabled} onClick={() => print()}>
      {texts.print}
    </Button>
  );
}
