import { reportText } from "../../locales/zh-CN/report-text";
import { roundHalfUp } from "../../statistics/round-half-up";
import type { FigureOrigin } from "./report-document";
import { figures, phrase, type Phrase } from "./sentences";

const words = reportText.projects;

/** 竣工套数（300余套）: what has been counted, and how many of them. */
const COUNTED =
  /^(竣工|完工|完成|建成|交付|封顶|投产|拆迁|签约|安装|开工)[^\uFF08()\uFF09]*[\uFF08(]([^\uFF08()\uFF09]+)[)\uFF09]$/;
/** Words for the project as a whole. */
const WHOLE = /^(?:总体|整体|总|全部)?(?:工程)?(?:形象)?(?:进度)?$/;

/**
 * Reported progress with what it is the progress of: 土建已完成80%, 已竣工300余套，占37.5%. Without needless zeros, since
 * it was estimated.
 */
export function progressInWords(
  progress: number,
  basis: string,
  origins: { progress: FigureOrigin; basis: FigureOrigin },
): Phrase {
  const percent = `${roundHalfUp(100 * progress, 2)}%`;
  const counted = COUNTED.exec(basis);
  if (counted?.[1] !== undefined && counted[2] !== undefined)
    return figures(words.countedShare(counted[1], counted[2], percent), origins.basis, origins.progress);
  if (WHOLE.test(basis))
    return progress >= 1 ? words.overallDone : figures(words.overall(percent), origins.progress);
  return progress >= 1
    ? phrase(basis, words.partDone)
    : phrase(basis, figures(words.part(percent), origins.progress));
}
