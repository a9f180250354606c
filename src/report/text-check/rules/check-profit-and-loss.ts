import { tellDifference } from "../relations/tell-difference";
import type { Checking } from "../checking";
import type { Figure } from "../figure";
import { minus, over, scaled, size, type Interval } from "../interval";
import { profitsAndLosses, type Results } from "./profit-and-loss";
import { agreement } from "../telling/show-figure";

/** No other name stands between the profit or loss and its change. */
const BEHIND =
  "^[,;(]?(?:(?:同比|实现|成功)*(?:扭亏为盈|扭亏增盈|由亏转盈|由盈转亏|转亏为盈)[,;])?(?:实现)?(?:净?利润(?:总额)?)?(?:同比|[比较](?:去年|上年)同期)?";
/** 增亏 and 减亏 are told of the loss, 增盈 and 减盈 of the profit, whichever it is now. */
const OF_LOSS = new RegExp(`${BEHIND}(?:(增亏)|减亏)额?(?:了|为|达|约|:)*$`);
const OF_PROFIT = new RegExp(`${BEHIND}(?:(增盈|增利)|减盈|减利)额?(?:了|为|达|约|:)*$`);
const PLAIN = new RegExp(`${BEHIND}净?(?:(增加|增长|增收|多)|减少|下降|减收|少)了?$`);

interface Change {
  /** The change as the words tell it. */
  stated: Interval;
  given: Interval;
}

/** A change in money: of the loss where the words or both years say so, of the profit elsewhere. */
function changeOf(figure: Figure, words: string, { now, yearAgo }: Results): Change | undefined {
  const more = minus(now.value, yearAgo.value);
  const told = (up: boolean): Interval => scaled(size(figure.value), up ? 1 : -1);
  const loss = OF_LOSS.exec(words);
  if (loss) return { stated: told(loss[1] !== undefined), given: scaled(more, -1) };
  const profit = OF_PROFIT.exec(words);
  if (profit) return { stated: told(profit[1] !== undefined), given: more };
  const plain = PLAIN.exec(words);
  // Profits of both years are compared as any other indicator.
  if (!plain || (now.value.mid >= 0 && yearAgo.value.mid >= 0)) return undefined;
  const losses = now.value.mid < 0 && yearAgo.value.mid < 0;
  if (losses && !(now.asLoss && yearAgo.asLoss)) return undefined;
  return { stated: told(plain[1] !== undefined), given: losses ? scaled(more, -1) : more };
}

/** A rate over the size of a year ago. There is none from loss to profit, but its direction is still told. */
function rateOf(figure: Figure, words: string, { now, yearAgo }: Results): Change | undefined {
  const plain = PLAIN.exec(words);
  if (!plain || yearAgo.value.mid === 0 || (now.value.mid >= 0 && yearAgo.value.mid >= 0)) return undefined;
  const ratio = over(minus(now.value, yearAgo.value), size(yearAgo.value));
  if (!ratio) return undefined;
  const losses = now.asLoss && yearAgo.asLoss;
  return {
    stated: scaled(size(figure.value), plain[1] !== undefined ? 1 : -1),
    given: scaled(ratio, losses ? -100 : 100),
  };
}

/** 增亏, 减亏, 增盈 and plain changes against the profit or loss of both years that the statement tells. */
export function checkProfitAndLoss(check: Checking): void {
  for (const results of profitsAndLosses(check.figures, check.plain.text)) {
    const chain = new Set([results.now.figure, results.yearAgo.figure]);
    for (const { figure, words, previous } of results.others) {
      const rate = figure.unit.kind === "percent";
      if (figure.approximate || check.verdicts.isSettled(figure) || !previous || !chain.has(previous))
        continue;
      if (!rate && figure.unit.family !== results.now.figure.unit.family) continue;
      const change = rate ? rateOf(figure, words, results) : changeOf(figure, words, results);
      if (!change) continue;
      check.verdicts.settle(figure);
      chain.add(figure);
      const read: Figure = { ...figure, measure: rate ? "growth" : "change", value: change.stated };
      const agreed = agreement(read, change.given);
      if (agreed === "equal" || agreed === "withinRounding") {
        check.verdicts.confirm(figure, results.now.figure, results.yearAgo.figure);
        continue;
      }
      const turned = results.now.value.mid * results.yearAgo.value.mid < 0;
      const against = change.stated.mid * change.given.mid < 0;
      if (rate && turned && !against) continue;
      tellDifference(check, {
        tied: true,
        figure,
        read,
        value: change.given,
        agreed: rate && turned ? "direction" : agreed,
        inputs: [results.now.figure, results.yearAgo.figure],
      });
    }
  }
}
