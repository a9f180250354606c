import { unitOf } from "../records/columns/unit-words";

const IN_BRACKETS =
  /^(.+?)\s*[(\uFF08[\u3010]\s*([^()\uFF08\uFF09[\]\u3010\u3011]+?)\s*[)\uFF09\]\u3011]\s*$/;
const BEHIND_A_MARK = /^(.+?)\s*[,\uFF0C/\uFF0F:\uFF1A_]\s*([^,\uFF0C/\uFF0F:\uFF1A_]+?)\s*$/;

/** "主营业务收入\uFF08亿元\uFF09" and "上交税金\uFF0C万元" apart; undefined where no unit stands behind the name. */
export function nameWithUnit(text: string): { name: string; unit: string } | undefined {
  for (const pattern of [IN_BRACKETS, BEHIND_A_MARK]) {
    const [, name, words] = pattern.exec(text) ?? [];
    const unit = words === undefined ? undefined : unitOf(words);
    if (name !== undefined && unit !== undefined) return { name, unit };
  }
  return undefined;
}
