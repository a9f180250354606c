import type { WorkbookFile } from "../file/workbook-file";

/** What was asked for this run is no wish of the workbook's owner. */
export function withoutSetting(made: WorkbookFile, input: WorkbookFile, name: string): WorkbookFile {
  const { [name]: _given, ...settings } = made.settings;
  const before = input.settings[name];
  return { ...made, settings: before === undefined ? settings : { ...settings, [name]: before } };
}
