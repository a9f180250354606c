/** Excel's error values as they read in a cell. */
export const ERROR_VALUES = [
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!",
  "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#CONNECT!", "#BUSY!", "#EXTERNAL!", "#PYTHON!", "#CYCLE!",
] as const; // prettier-ignore

const known = new Set<string>(ERROR_VALUES);

export const isErrorText = (text: string): boolean => known.has(text.toUpperCase());
