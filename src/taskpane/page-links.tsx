import { Button, makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  links: {
    display: "grid",
    // Rows of three however wide the pane is drawn.
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    gap: "8px",
    marginTop: "12px",
  },
  link: { minWidth: 0, paddingLeft: "8px", paddingRight: "8px" },
});

interface PageLinksProps {
  label: string;
  links: { id: string; title: string; open: () => void }[];
}

/** Ways from the main page to what is done with the data and with finished sheets. */
export function PageLinks({ label, links }: PageLinksProps) {
  const styles = useStyles();
  return (
    <nav className={styles.links} aria-label={label}>
      {links.map(({ id, title, open }) => (
        <Button key={id} id={id} className={styles.link} onClick={open}>
          {title}
        </Button>
      ))}
    </nav>
  );
}
