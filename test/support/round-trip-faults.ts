import type { Fault } from "../../workbench/host/host";
import { byColleague } from "../host/support/in-session";

/** Lets other work of this process go first, some turns long: an answer that comes late. */
async function someTurns(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Where a colleague changes something: sheets and cells that the step under test works with. */
export interface ColleaguesTargets {
  /** A sheet to put rows into, and to delete. */
  sheet: string;
  table: string;
  name: string;
}

type FaultOf = (roundTrip: number, targets: ColleaguesTargets) => Fault;

const meanwhile =
  (change: (context: Excel.RequestContext, targets: ColleaguesTargets) => void): FaultOf =>
  (roundTrip, targets) => ({
    roundTrip,
    // What the colleague would change may be gone by then, or not be there yet: nothing happens.
    meanwhile: () => byColleague((context) => change(context, targets)).catch(() => undefined),
  });

/** The sheet that a colleague adds. */
export const OTHERS_SHEET = "他人的表";

/** Everything that may go wrong at a round trip, by its name. */
export const ROUND_TRIP_FAULTS = {
  refused: (roundTrip) => ({ roundTrip, code: "GeneralException" }),
  "access denied": (roundTrip) => ({ roundTrip, code: "AccessDenied" }),
  "answer lost": (roundTrip) => ({ roundTrip, code: "GeneralException", answerLost: true }),
  "answer late": (roundTrip) => ({ roundTrip, answerAfter: someTurns }),
  "cell being edited": (roundTrip) => ({ roundTrip, isEditing: true }),
  "another's new sheet": meanwhile((context) => void context.workbook.worksheets.add(OTHERS_SHEET)),
  "another's deleted sheet": meanwhile((context, { sheet }) =>
    context.workbook.worksheets.getItem(sheet).delete(),
  ),
  "another's renamed table": meanwhile((context, { table }) => {
    context.workbook.tables.getItem(table).name = `${table}_新`;
  }),
  "another's inserted row": meanwhile((context, { table }) => {
    context.workbook.tables.getItem(table).getDataBodyRange().getRow(0).getEntireRow().insert("Down");
  }),
  "another's deleted name": meanwhile((context, { name }) => context.workbook.names.getItem(name).delete()),
} satisfies Record<string, FaultOf>;

export type RoundTripFault = keyof typeof ROUND_TRIP_FAULTS;
export const ROUND_TRIP_FAULT_NAMES = Object.keys(ROUND_TRIP_FAULTS) as RoundTripFault[];

export interface FaultyStep {
  /** Makes the workbook what it is when the step begins. */
  prepare: () => Promise<unknown>;
  run: () => Promise<unknown>;
  targets: ColleaguesTargets;
}

export interface FaultyRun {
  fault: RoundTripFault;
  roundTrip: number;
  /** What the step gave, or the error that it ended with. */
  result?: unknown;
  error?: unknown;
}

/** Runs a step once for each of the given faults at each of its round trips; `judge` looks at what came of each run. */
export async function underEveryFault(
  step: FaultyStep,
  judge: (run: FaultyRun) => Promise<void>,
  faults: readonly RoundTripFault[] = ROUND_TRIP_FAULT_NAMES,
): Promise<number> {
  const { host } = workbench;
  await step.prepare();
  host.roundTrips = 0;
  await step.run();
  const trips = host.roundTrips;
  for (const fault of faults) {
    for (let roundTrip = 1; roundTrip <= trips; roundTrip++) {
      await step.prepare();
      host.roundTrips = 0;
      host.faults = [ROUND_TRIP_FAULTS[fault](roundTrip, step.targets)];
      const outcome = await step.run().then(
        (result) => ({ result }),
        (error: unknown) => ({ error }),
      );
      host.faults = [];
      await judge({ fault, roundTrip, ...outcome });
    }
  }
  return trips;
}
