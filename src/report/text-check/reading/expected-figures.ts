import { smallNumber } from "./chinese-digits";
import type { SubjectNames } from "./name-subject";

/** 三个园区分别, 4项指标分别: as many figures as things. */
const COUNTED =
  /(?:^|\D|(?!\d))([两二三四五六七八九]|\d{1,2})(?:个|家|大|项)[^,、;\d]{0,4}?(?:园区|园|企业|公司|指标|产业|集群|县|区|市|镇)[^,、;\d]{0,4}分别/;
/** 东园、西园、南园主营业务收入分别: the last name stands before the indicator. */
const PLACE = /^[\u4e00-\u9fff]{1,8}?(园区|园|开发区|区|县|市|镇|乡|公司)/;

/** 分别占全县产值总量、新增产值总量的: as many as the wholes, whoever was named before. */
const OF_WHOLES = /占[^,、]*、[^,]*的$/;

/** How many figures a list with 分别 should have; 0 where the words do not say for sure. */
export function expectedFigures(lead: string, named: SubjectNames, before: number): number {
  // 东县、市本级分别: a name that is not known for one.
  if (named.rest !== "" || OF_WHOLES.test(lead)) return 0;
  if (named.names.length > 1 && named.known) return named.names.length;
  const counted = COUNTED.exec(lead)?.[1];
  if (counted !== undefined) return smallNumber(counted);
  if (named.names.length === 0) return before;
  const kinds = named.names.map((name) => PLACE.exec(name)?.[1]);
  return kinds[0] !== undefined && new Set(kinds).size === 1 ? named.names.length : 0;
}
