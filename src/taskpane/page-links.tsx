import { Button, makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  links: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" },
});

interface PageLinksProps {
  label: string;
  links: { title: string; open: () => void }[];
}

/** Ways from the main page to what is done with finished sheets. */
export function PageLinks({ label, links }: PageLinksProps) {
  const styles = useStyles();
  return (
    <nav className={styles.links} aria-label={label}>
      {links.map(({ title, open }) => (
        <Button key={title} onClick={open}>
          {title}
        </Button>
      ))}
    </nav>
  );
}
