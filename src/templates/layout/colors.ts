/** 差欠 and 逾期. */
export const BEHIND_COLOR = "#C00000";
/** 超序时. */
export const AHEAD_COLOR = "#00703C";
/** 临期. */
export const NEAR_DUE_COLOR = "#B45F06";
