import { CellValueType, Direction, type ICellData, type Nullable } from "@univerjs/core";
import {
  AUTO_FILL_APPLY_TYPE,
  AutoFillRules,
  IAutoFillService,
  type AUTO_FILL_APPLY_FUNCTIONS,
  type IAutoFillRule,
} from "@univerjs/sheets";
import { continuedNumbers } from "./continued-numbers";
import type { Display } from "./create-display";
import { isSpilled } from "./grid-cells";

/** What an array formula has put beside itself goes with the formula, and is nothing to be filled. */
const nothing: AUTO_FILL_APPLY_FUNCTIONS[keyof AUTO_FILL_APPLY_FUNCTIONS] = (_data, count) =>
  Array.from({ length: count }, () => ({ v: null, f: null, t: null }));
const SPILLED: IAutoFillRule = {
  type: "spilled",
  priority: 2000,
  match: isSpilled,
  isContinue: () => false,
  applyFunctions: { [AUTO_FILL_APPLY_TYPE.COPY]: nothing, [AUTO_FILL_APPLY_TYPE.SERIES]: nothing },
};

/**
 * Makes the grid fill numbers as Excel does: a single one that is dragged is copied, whatever stands beside it, and becomes
 * a series only where that is chosen afterwards.
 */
export function fillNumbersAsExcelDoes({ univer }: Display): void {
  const fills = univer.__getInjector().get(IAutoFillService);
  let isDragged = false;
  fills.addHook({
    id: "park-fill-numbers",
    onBeforeFillData: () => {
      isDragged = true;
      queueMicrotask(() => (isDragged = false));
    },
  });
  fills.registerRule(SPILLED);
  // There is no way to put a rule in another's place but in the list itself.
  const rules = fills.getRules();
  const at = rules.findIndex(({ type }) => type === AutoFillRules.numberRule.type);
  rules[at] = {
    ...AutoFillRules.numberRule,
    applyFunctions: {
      [AUTO_FILL_APPLY_TYPE.SERIES]: ({ data }, count, direction) => {
        const isBackwards = direction === Direction.UP || direction === Direction.LEFT;
        const known = isBackwards ? [...data].reverse() : data;
        const filled =
          isDragged && known.length === 1 ? copied(known, count) : continued(known, count, isBackwards);
        return isBackwards ? filled.reverse() : filled;
      },
    },
  };
}

type Cells = Nullable<ICellData>[];

function copied(known: Cells, count: number): Cells {
  return Array.from({ length: count }, (_one, index) => {
    const { custom: _marks, ...cell } = structuredClone(known[index % known.length]) ?? {};
    return cell;
  });
}

function continued(known: Cells, count: number, isBackwards: boolean): Cells {
  const numbers = known.map((cell) => Number(cell?.v));
  const sign = isBackwards && known.length === 1 ? -1 : 1;
  const next = continuedNumbers(
    numbers.map((each) => sign * each),
    count,
  );
  return copied(known, count).map((cell, index) =>
    cell?.t === CellValueType.BOOLEAN ? cell : { ...cell, v: sign * (next[index] ?? 0) },
  );
}
