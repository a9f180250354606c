/** A name that the language reads without brackets. */
const PLAIN = /^[\p{L}_][\p{L}\p{N}_·±]*$/u;

/** 指标 and 本期累计 as a placeholder: {{指标.本期累计}}. */
export function placeholderOf(subject: string, name: string): string {
  return `{{${subject}.${PLAIN.test(name) ? name : `[${name}]`}}}`;
}
