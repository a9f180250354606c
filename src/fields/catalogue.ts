import { AREA_FIELDS } from "./area-fields";
import { ENTERPRISE_FIELDS } from "./enterprise-fields";
import type { Field, Subject } from "./field";
import { INDICATOR_FIELDS } from "./indicator-fields";
import { PARAMETER_FIELDS } from "./parameter-fields";
import { PROJECT_FIELDS } from "./project-fields";
import { fieldsOfSheet } from "./sheet-fields";

/**
 * Every input and every derived figure by subject: what templates, forms, the import and the help call by name. A figure's
 * formula is written here and in the built-in sheets from the same parts, so that both say the same.
 */
export const CATALOGUE: Readonly<Record<Subject, readonly Field[]>> = {
  indicator: INDICATOR_FIELDS,
  enterprise: ENTERPRISE_FIELDS,
  project: PROJECT_FIELDS,
  parameter: PARAMETER_FIELDS,
  area: AREA_FIELDS,
  indicatorSheet: fieldsOfSheet("indicatorSheet"),
  enterpriseSheet: fieldsOfSheet("enterpriseSheet"),
  projectSheet: fieldsOfSheet("projectSheet"),
};

/** How a subject is named in templates, its own name first. */
export const SUBJECT_NAMES: Readonly<Record<Subject, readonly string[]>> = {
  indicator: ["指标", "indicator"],
  enterprise: ["企业", "enterprise"],
  project: ["项目", "project"],
  parameter: ["参数", "parameter"],
  area: ["全区", "area"],
  indicatorSheet: ["指标表", "indicatorsheet"],
  enterpriseSheet: ["企业表", "enterprisesheet"],
  projectSheet: ["项目表", "projectsheet"],
};

export const SUBJECTS = Object.keys(CATALOGUE) as Subject[];

export function fieldOf(subject: Subject, key: string): Field | undefined {
  return CATALOGUE[subject].find((field) => field.key === key);
}
