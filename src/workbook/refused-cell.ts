import type { CellPlace, Finding } from "../records/finding";

/** Why a cell is neither written nor put back: it no longer holds what it held. */
export const refusedCell = (kind: string, { sheet, address }: CellPlace): Finding => ({
  severity: "error",
  kind,
  parameters: { address: `${sheet}!${address}` },
  place: { sheet, address },
});
