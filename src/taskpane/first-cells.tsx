import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  frame: {
    overflowX: "hidden",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: "9px",
    lineHeight: "12px",
    "& td": {
      padding: "0 3px",
      border: `1px solid ${tokens.colorNeutralStroke3}`,
      overflow: "hidden",
      textOverflow: "ellipsis",
      whiteSpace: "nowrap",
    },
  },
});

/** The first cells of a sheet, small; a line with one text runs over all columns. */
export function FirstCells({ label, cells }: { label: string; cells: readonly (readonly string[])[] }) {
  const styles = useStyles();
  if (cells.length === 0) return null;
  const width = Math.max(...cells.map((line) => line.length));
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={label}>
        <tbody>
          {cells.map((line, row) => {
            const [first = "", ...others] = line;
            const isAlone = others.every((cell) => cell === "");
            return (
              <tr key={row}>
                {isAlone ? (
                  <td colSpan={width} title={first}>
                    {first}
                  </td>
                ) : (
                  Array.from({ length: width }, (_none, column) => (
                    <td key={column} title={line[column]}>
                      {line[column]}
                    </td>
                  ))
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
