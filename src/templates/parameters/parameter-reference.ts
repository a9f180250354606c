import { absolute } from "../cells/input-cell";
import { quotedSheet } from "../../records/a1";
import type { RowSource } from "../../records/records";
import type { ParameterKey } from "./parameter-rows";

/** The reference to a parameter's cell, for instance '参数'!$B$7; undefined where the sheet has none. */
export type ParameterReference = (key: ParameterKey) => string | undefined;

export function parameterReference(source: RowSource<ParameterKey>): ParameterReference {
  return (key) => {
    const address = source.cells[key];
    return address === undefined ? undefined : `${quotedSheet(source.sheet)}!${absolute(address)}`;
  };
}
