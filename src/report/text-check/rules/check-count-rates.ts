import type { Checking } from "../checking";
import type { Figure } from "../figure";
import { minus, plus } from "../interval";
import { judgeShare } from "./judge-share";
import { isLevel, statements } from "./levels";

/** Rates that count things: 开工率 of those that stand beside it as 开工 and as all. */
export const COUNT_RATE =
  /(开复工|开工|竣工|投产|复工|入统|达标|达产|入驻|签约|履约|落地|办结|就业|合格|增长|下降|亏损|盈利|覆盖|缺工|停产|完工)(?:率|面)(?:达到?|为|是|约|高达)*$/;

/** 开工率94.1%(计划新开工34个), 亏损面23.5%(119户中28户亏损) */
function bracketed(figures: readonly Figure[], rate: Figure, { plain }: Checking): Figure[] {
  return figures.filter(
    (one) => one.from > rate.to && /^\([^()%]{0,20}$/.test(plain.text.slice(rate.to, one.from)),
  );
}

function isNew({ clauseFrom, clauseTo }: Figure, { plain }: Checking): boolean {
  return /新开工|新签约|新建/.test(plain.text.slice(clauseFrom, clauseTo));
}

/** 计划竣工项目20个，已竣工15个: all of them, not the others. */
const ALL = /计划|[应须]/;

/** 上月增长面为72.2% is of other counts. */
const OF_ANOTHER_TIME = /上个?[月季]|[去上前]年|同期|年初/;

/** 新建32.6万平方米，已入驻24.8万平方米，入驻率76.1% */
function isCounted({ unit, approximate }: Figure): boolean {
  return (unit.kind === "count" || unit.kind === "quantity") && !approximate;
}

/** 82家增长，36家下降: of both together, where nobody tells how many there are. */
function ofOpposites(part: Figure, counts: readonly Figure[], check: Checking): Figure | undefined {
  const [other, another] = counts.filter((one) => one !== part && one.unit.family === part.unit.family);
  if (!other || another) return undefined;
  const opposite = OPPOSITES.some((kinds) =>
    [part, other].every((one) => kinds.test(wordsBeside(one, check))),
  );
  return opposite ? { ...other, value: plus(part.value, other.value) } : undefined;
}
const OPPOSITES = [/增长|下降/, /盈利|亏损/, /开工/];

function wordsBeside({ clauseFrom, clauseTo }: Figure, { plain }: Checking): string {
  return plain.text.slice(clauseFrom, clauseTo);
}

/** 151个项目开工，开工率73%；85个项目竣工，竣工率76.6%: those that were begun have told their rate, of all of them. */
function hasRateOfItsOwn(count: Figure, rate: Figure, { figures, index, plain }: Checking): boolean {
  const next = figures[index.at(count) + 1];
  return (
    next !== undefined &&
    next !== rate &&
    next.to <= rate.from &&
    COUNT_RATE.test(next.lead) &&
    plain.text.slice(next.to, rate.from).includes(";")
  );
}

export function checkCountRates(check: Checking): void {
  for (const figures of statements(check.figures)) {
    for (const rate of figures) {
      const verb = COUNT_RATE.exec(rate.lead)?.[1];
      if (
        !verb ||
        OF_ANOTHER_TIME.test(rate.lead) ||
        rate.unit.kind !== "percent" ||
        rate.approximate ||
        check.verdicts.isTold(rate)
      )
        continue;
      const behind = bracketed(figures, rate, check);
      const all = figures.filter((one) => isCounted(one) && (one.to <= rate.from || behind.includes(one)));
      const own = all.filter((one) => one.sentence === rate.sentence);
      const counts = own.length > 1 ? own : all.filter(isLevel);
      const part = counts
        .filter((one) => check.plain.text.slice(one.clauseFrom, one.clauseTo).includes(verb))
        .pop();
      const whole =
        counts.find(
          (one) =>
            part &&
            one !== part &&
            one.unit.family === part.unit.family &&
            one.value.mid > part.value.mid &&
            !hasRateOfItsOwn(one, rate, check),
        ) ??
        (part && ofOpposites(part, counts, check));
      if (!part || !whole) continue;
      // 新开工项目32个，开工率94.1%: of those that were to begin, not of all.
      if (isNew(part, check) && !isNew(whole, check)) continue;
      const both: Figure = { ...whole, value: plus(whole.value, part.value) };
      const others = counts.flatMap((one) =>
        counts
          .filter((more) => more !== one)
          .map((more) => ({ ...one, value: minus(one.value, more.value) })),
      );
      const share: Figure = { ...rate, measure: "share" };
      judgeShare(
        check,
        share,
        [part, ...counts.filter((one) => one !== part), ...others],
        [
          whole,
          ...(ALL.test(wordsBeside(whole, check)) ? [] : [both]),
          ...counts.filter((one) => one !== whole),
        ],
        true,
      );
      const { standing } = check.verdicts.of(share);
      if (standing === "told") check.verdicts.tell(rate);
      else if (standing === "agrees") check.verdicts.confirm(rate);
    }
  }
}
