import type { SheetTable } from "../../records/reading/sheet-table";
import { askWorker } from "../../workers/ask-worker";
import { cancelled } from "../office-error";
import { planBuild } from "./plan-build";
import type { BuildRequest, PlanInputs } from "./plan-build";
import { wholePlan } from "./plan-portions";
import type { PlanAnswer, PlanOrder, Planned } from "./plan-portions";
import { signaturesOf } from "./signatures";

/** So many rows are planned at once without a pause that anybody notices. */
const ROWS_AT_ONCE = 300;

export function planned({ inputs, request, signed }: PlanOrder): Planned {
  const build = planBuild(inputs, request);
  return { build, signatures: signed ? signaturesOf(inputs, build, request) : {} };
}

/**
 * Plans a build; a long one in a worker, which ends when the signal is given. Where there are no workers, or its script
 * cannot be fetched, it is planned here: the pane answers a little later, which is better than not at all.
 */
export async function planAside(
  { tables, parameters, parameterFormulas, history, storedFigures, inventory }: PlanInputs,
  { templates, period, parks, style }: BuildRequest,
  { signed, signal }: { signed: boolean; signal?: AbortSignal },
): Promise<Planned> {
  const sheets = inventory.sheets.map(({ name }) => ({ name }));
  const order: PlanOrder = {
    inputs: { tables, parameters, parameterFormulas, history, storedFigures, inventory: { sheets } },
    request: { templates, period, parks, style },
    signed,
  };
  const rows = [...Object.values(tables), history].reduce((sum, table) => sum + lengthOf(table), 0);
  if (rows <= ROWS_AT_ONCE || typeof Worker === "undefined") return planned(order);
  const worker = new Worker(
    /* webpackChunkName: "build-plan-worker" */ new URL("./build-plan-worker.ts", import.meta.url),
  );
  const portions: { list: number; portion: unknown[] }[] = [];
  return askWorker<PlanOrder, PlanAnswer, Planned>(worker, order, {
    signal,
    cancelled,
    take: (answer) => {
      if ("planned" in answer) return { result: wholePlan(answer.planned, portions) };
      portions.push(answer);
      return undefined;
    },
    lost: () => planned(order),
  });
}

const lengthOf = (table: SheetTable | undefined): number => table?.values.length ?? 0;
