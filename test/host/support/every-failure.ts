import { isDeepStrictEqual } from "node:util";
import type { WorkbookFile } from "../../../workbench/file/workbook-file";
import type { Fault } from "../../../workbench/host/host";

/** A request that was carried out, and nobody was told. */
const LOST: Omit<Fault, "roundTrip"> = { code: "GeneralException", answerLost: true };
/** Requests that were not carried out. */
const REFUSED: Omit<Fault, "roundTrip">[] = [{ code: "GeneralException" }, { code: "AccessDenied" }];

/** `npm run test:faults` tries every failure at every round trip. */
const isWhole = process.env["PARK_FAULTS_TO"] !== undefined;
const REFUSED_EVERY = 4;

/**
 * The failures to try, by round trip. A refusal leaves what an answer lost one round trip earlier leaves, so in `npm test`
 * refusals come at every fourth round trip only, each of them in turn.
 */
function failures(trips: number): Fault[] {
  const each = Array.from({ length: trips }, (_none, index) => index + 1);
  const refusals = REFUSED.flatMap((failure, index) =>
    each
      .filter(
        (roundTrip) => isWhole || roundTrip % (REFUSED_EVERY * REFUSED.length) === 1 + index * REFUSED_EVERY,
      )
      .map((roundTrip) => ({ ...failure, roundTrip })),
  );
  return [...refusals, ...each.map((roundTrip) => ({ ...LOST, roundTrip }))];
}
/** More requests than any step sends. */
const FOR_GOOD = 400;

interface Step {
  /** Makes the workbook what it is when the step begins. */
  prepare: () => Promise<unknown>;
  run: () => Promise<unknown>;
}

interface Course {
  trips: number;
  before: WorkbookFile;
  after: WorkbookFile;
}

async function undisturbed({ prepare, run }: Step): Promise<Course> {
  await prepare();
  const before = await workbench.host.settledSave();
  workbench.host.roundTrips = 0;
  await run();
  return { before, trips: workbench.host.roundTrips, after: await workbench.host.settledSave() };
}

async function disturbed({ run }: Step, faults: Fault[]): Promise<{ failed: boolean }> {
  workbench.host.roundTrips = 0;
  workbench.host.faults = faults;
  const failed = await run().then(
    () => false,
    () => true,
  );
  workbench.host.faults = [];
  return { failed };
}

/** Node compares whole workbooks many times faster than jest, which is left to show where two differ. */
export function expectSame(left: unknown, right: unknown): void {
  if (!isDeepStrictEqual(left, right)) expect(left).toEqual(right);
}

/**
 * Lets Excel fail at the round trips of a step in turn. A step that says that it failed has left the workbook as it was;
 * one that says that it was done has done all of it. Gives the round trips whose lost answer did not stop the step.
 */
export async function expectAllOrNothing(step: Step): Promise<number[]> {
  const { trips, before, after } = await undisturbed(step);
  const held: number[] = [];
  let isBefore = false;
  for (const failure of failures(trips)) {
    // A failure left the workbook as it was: the user would go on with it.
    if (!isBefore) await step.prepare();
    const { failed } = await disturbed(step, [failure]);
    if (!failed) held.push(failure.roundTrip);
    if (!failed) expect(failure.answerLost).toBe(true);
    const left = await workbench.host.settledSave();
    expectSame([failure, left], [failure, failed ? before : after]);
    isBefore = failed;
  }
  return held;
}

/**
 * Lets Excel go away for good at the round trips of a step in turn, so that nothing can be put back either. The step says
 * that it failed, and when it is done again it comes to the same end as if nothing had happened.
 */
export async function expectRecovery(step: Step, again = step.run): Promise<void> {
  const { trips, after } = await undisturbed(step);
  for (const failure of failures(trips)) {
    const faults = Array.from({ length: FOR_GOOD }, (_none, index) => ({
      ...failure,
      roundTrip: failure.roundTrip + index,
      // What follows is not carried out any more.
      answerLost: failure.answerLost === true && index === 0,
    }));
    await step.prepare();
    expect([failure, await disturbed(step, faults)]).toEqual([failure, { failed: true }]);
    await again();
    const left = await workbench.host.settledSave();
    expectSame([failure, left], [failure, after]);
  }
}
