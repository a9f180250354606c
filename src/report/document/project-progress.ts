import { reportText } from "../../locales/zh-CN/report-text";
import { percent } from "../../wording/told-figure";
import type { FigureOrigin } from "./report-document";
import { phrase, entered, say, type Phrase } from "./sentences";

const words = reportText.projects;

/** 竣工套数（300余套）: what has been counted, and how many of them. */
const COUNTED =
  /^(竣工|完工|完成|建成|交付|封顶|投产|拆迁|签约|安装|开工)[^\uFF08()\uFF09]*[\uFF08(]([^\uFF08()\uFF09]+)[)\uFF09]$/;
/** Decimals that an estimate has at most. */
const ESTIMATED = { amounts: 2, rates: 2 };
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
  const share = { ...percent(progress, ESTIMATED, origins.progress), short: true };
  const counted = COUNTED.exec(basis);
  if (counted?.[1] !== undefined && counted[2] !== undefined)
    return say(words.countedShare, counted[1], entered(counted[2], origins.basis), share);
  if (WHOLE.test(basis)) return progress >= 1 ? words.overallDone : say(words.overall, share);
  return progress >= 1 ? phrase(basis, words.partDone) : phrase(basis, say(words.part, share));
}
