/** 标签: what an enterprise can be, several at once. */
export const ENTERPRISE_TAGS = [
  "扩建升级", "增资扩股", "达产达标", "新投产进规模", "规下转规上", "申报规上", "停产", "搬迁/退企还城",
] as const; // prettier-ignore
export type EnterpriseTag = (typeof ENTERPRISE_TAGS)[number];

/** Other words for the tags, after taking out remarks in brackets. */
export const OTHER_TAG_WORDS: Readonly<Record<string, EnterpriseTag>> = {
  扩建: "扩建升级",
  升级: "扩建升级",
  增资: "增资扩股",
  扩股: "增资扩股",
  达产: "达产达标",
  达标: "达产达标",
  新投产: "新投产进规模",
  新投产进规: "新投产进规模",
  潜质: "新投产进规模",
  潜质企业: "新投产进规模",
  规转: "规下转规上",
  小升规: "规下转规上",
  申报: "申报规上",
  停产企业: "停产",
  关闭: "停产",
  搬迁: "搬迁/退企还城",
  退企还城: "搬迁/退企还城",
  搬迁退企还城: "搬迁/退企还城",
};
