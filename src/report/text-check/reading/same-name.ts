/** Short and full forms of one word. */
const FORMS: readonly [RegExp, string][] = [
  [/规模以上/g, "规上"],
  [/限额以上/g, "限上"],
  [/固定投资|固投/g, "固定资产投资"],
  [/工业企业/g, "工业"],
  [/完成(?=投资|收入|产值)/g, ""],
  [/(?:地区|国内)?生产总值/g, "GDP"],
  [/公共财政预算收入/g, "一般公共预算收入"],
  [/(投资|收入|零售|存款|贷款)(?:余额|总额|额)$/g, "$1"],
];

/** Whose the whole of a place is, and by whom it is kept: no part of its name. */
const WHOSE = /^(?:我|全|本)(?:市|县|区|州|省|镇|园区|园)|^(?:金融机构|本外币|人民币|全部|年末|期末)/;

/** One form for the names that mean the same. */
export function canonical(name: string): string {
  return FORMS.reduce((words, [form, word]) => words.replace(form, word), name);
}

/** Whether two names are of one whole: 全区金融机构各项存款余额 and 各项存款. */
export function sameWhole(one: string, other: string): boolean {
  return bareName(one) === bareName(other);
}

/** A name without what says whose the whole is. */
export function bareName(name: string): string {
  const without = name.replace(WHOSE, "");
  return without === name ? canonical(name) : bareName(without);
}
