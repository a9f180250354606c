import { readFileSync } from "node:fs";
import type { ParameterKey } from "../../src/templates/parameters/parameter-keys";

/** What a row of an example holds, by the field names of src/records: texts, numbers, yes/no, tags, "2013-07-31". */
export type ExampleRow = Record<string, string | number | boolean | string[]>;

/** examples/*.json: what a user would have typed. */
export interface ExampleData {
  parameters: Partial<Record<ParameterKey, string | number>>;
  indicators: ExampleRow[];
  enterprises: ExampleRow[];
  projects: ExampleRow[];
}

export const readExample = (path: string): ExampleData =>
  JSON.parse(readFileSync(path, "utf8")) as ExampleData;
