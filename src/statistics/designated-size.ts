/** 规上标准: annual main-business revenue (since 2019 营业收入) of 2000 万元 or more. */
export const DESIGNATED_SIZE_THRESHOLD = 2000;

/** Whether a revenue reaches the threshold (both 万元). Being 规上 is an entry in the register, not this test. */
export function reachesDesignatedSize(revenue: number, threshold = DESIGNATED_SIZE_THRESHOLD): boolean {
  return revenue >= threshold;
}
