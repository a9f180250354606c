import { invalidArgument, itemAlreadyExists } from "../host-error";
import type { TableModel } from "../model/table-model";
import type { HostState } from "../state";

/** Table1, Table2 … in the language of the host. */
export function freeTableName(state: HostState): string {
  for (let number = 1; ; number++) {
    const name = `${state.locale.table}${number}`;
    if (!isNameTaken(state, name)) return name;
  }
}

const isNameTaken = (state: HostState, name: string): boolean =>
  state.workbook.tableByName(name) !== undefined ||
  state.workbook.names.some((item) => item.name.toLowerCase() === name.toLowerCase() && !item.scope);

/** Refuses what Excel takes neither as a table's nor as a defined name. */
export function requireLegalName(name: unknown): string {
  if (typeof name !== "string" || name === "" || name.length > 255) throw invalidArgument("name");
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) throw invalidArgument(`"${name}" is not a legal name`);
  if (/^(?:[A-Za-z]{1,3}\d{1,7}|[RrCc]|[Rr]\d*[Cc]\d*)$/.test(name))
    throw invalidArgument(`"${name}" is a cell`);
  return name;
}

export function requireTableName(state: HostState, table: TableModel, name: unknown): string {
  const legal = requireLegalName(name);
  const same = legal.toLowerCase() === table.name.toLowerCase();
  if (!same && isNameTaken(state, legal)) throw itemAlreadyExists(`"${legal}"`);
  return legal;
}
