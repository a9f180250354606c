import type { RecordSubject } from "../../template-language/resolve-name";
import type { TemplateValue } from "../../template-language/evaluate";

/** An indicator, enterprise or project as a template sees it. */
export interface TemplateRow {
  subject: RecordSubject;
  name: string;
  unit: string;
  /** Those that share it. */
  parks: readonly string[];
  /** A figure by the key of its field: typed in, or worked out. */
  value: (key: string) => TemplateValue;
}

export type TemplateRows = Readonly<Record<RecordSubject, readonly TemplateRow[]>>;
