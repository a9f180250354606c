const FALL = "负增长|下降|减少|回落|降低|下滑|收窄|低于?|减|降|↓|▼";
const RISE = "增长|增加|上升|提高|提升|加快|高于?|增|升|↑|▲";
const CHANGE = new RegExp(
  `^(?:同比|比?(?:去年|上年)同?期?|增速|增幅)?(?:(${FALL})|${RISE})(?:了|为|约)?[::]?(?=\\d)`,
);
const NO_CHANGE = /^(?:同比|与?(?:去年|上年)同?期?)?持平$/;

/** 下降3.2% as it is typed into a cell, -3.2%: suggested, and not taken without being seen. Text without spaces, in half width. */
export function changeInFigures(text: string): string {
  if (NO_CHANGE.test(text)) return "0%";
  return text.replace(CHANGE, (_, fall?: string) => (fall === undefined ? "" : "-"));
}
