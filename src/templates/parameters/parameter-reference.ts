import { absolute } from "../cells/input-cell";
import { quotedSheet } from "../../formulas/a1";
import type { RowSource } from "../../records/records";
import type { ParameterKey } from "./parameter-keys";

/**
 * The reference to a parameter's cell, for instance '参数'!$B$7; undefined where the sheet has none, or none that can be
 * used.
 */
export type ParameterReference = (key: ParameterKey) => string | undefined;

export function parameterReference(source: RowSource<ParameterKey>): ParameterReference {
  return (key) => {
    const address = source.cells[key];
    return address === undefined || source.refused?.includes(key)
      ? undefined
      : `${quotedSheet(source.sheet)}!${absolute(address)}`;
  };
}
