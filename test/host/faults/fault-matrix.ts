import { isDeepStrictEqual } from "node:util";
import type { TaskResult } from "../../../src/commands/conductor";
import { problemOf } from "../../../src/commands/problem";
import type { WorkbookFile } from "../../../workbench/file/workbook-file";
import { OTHERS_SHEET, ROUND_TRIP_FAULTS } from "../../support/round-trip-faults";
import type { RoundTripFault } from "../../support/round-trip-faults";
import type { FaultyCommand } from "./faulty-commands";

/** What became of a command under one fault. */
type Verdict =
  /** It says that it was not done, and the workbook is as it was, but for what the colleague did. */
  | "whole"
  /** It says that it was done, and it is, whether the colleague's change came before or after. */
  | "complete"
  /** It says that something is left, and done again it comes to its end. */
  | "told"
  | "WRONG";

export interface Cell {
  command: string;
  fault: RoundTripFault;
  roundTrip: number;
  verdict: Verdict;
  /** What the command said. */
  said: string;
  /** Where it is wrong: the workbook as it was left, and what it might have been. */
  left?: WorkbookFile;
  expected?: WorkbookFile[];
}

/** What a command says of itself: the kind of its problem, the kinds of its errors; nothing where it says that it was done. */
/** A command that made something says so, whatever else it has to tell. */
const isDone = (result: TaskResult): boolean =>
  "outcome" in result && (result.outcome.sheets.length > 0 || saidOf(result) === "");

/** Only this problem admits that something is left; the others say that the workbook is as it was. */
const admitsLeft = (result: TaskResult): boolean =>
  "outcome" in result || result.problem.kind === "notPutBack";

export function saidOf(result: TaskResult): string {
  if ("problem" in result) return result.problem.detail ?? result.problem.kind;
  return result.outcome.findings
    .filter(({ severity }) => severity === "error")
    .map(({ kind }) => kind)
    .join(" ");
}

/** What the pane makes of an error that comes before the task itself. */
const run = (command: FaultyCommand): Promise<TaskResult> =>
  command.run().catch((error: unknown) => ({ problem: problemOf(error) }));

/** As a file has it: what is undefined is not there. A colleague's sheet comes last, wherever among ours it was added. */
async function save(): Promise<WorkbookFile> {
  const file = JSON.parse(JSON.stringify(await workbench.host.settledSave())) as WorkbookFile;
  const isOthers = ({ name }: { name: string }): boolean => name === OTHERS_SHEET;
  const { sheets } = file;
  return { ...file, sheets: [...sheets.filter((sheet) => !isOthers(sheet)), ...sheets.filter(isOthers)] };
}

/** The round trips of a command that nothing disturbs. */
export async function tripsOf(command: FaultyCommand): Promise<number> {
  await command.start();
  workbench.host.roundTrips = 0;
  const said = saidOf(await run(command));
  if (said !== "") throw new Error(`${command.name}: ${said}`);
  return workbench.host.roundTrips;
}

/** Runs one command under one fault at the given round trips. */
export async function underFault(
  command: FaultyCommand,
  fault: RoundTripFault,
  trips: readonly number[],
): Promise<Cell[]> {
  const { host } = workbench;
  const probe = ROUND_TRIP_FAULTS[fault](1, command.targets);
  const meanwhile = "meanwhile" in probe ? probe.meanwhile : undefined;
  host.faults = [];
  await command.start();
  await meanwhile?.();
  const whole = await save();
  await run(command);
  const complete = [await save()];
  if (meanwhile) {
    await command.start();
    await run(command);
    await meanwhile();
    complete.push(await save());
  }

  const cells: Cell[] = [];
  for (const roundTrip of trips) {
    await command.start();
    host.roundTrips = 0;
    host.faults = [ROUND_TRIP_FAULTS[fault](roundTrip, command.targets)];
    const result = await run(command);
    host.faults = [];
    const said = saidOf(result);
    const left = await save();
    const cell = { command: command.name, fault, roundTrip, said };
    const isComplete = complete.some((each) => isDeepStrictEqual(each, left));
    if (isDone(result) && isComplete) cells.push({ ...cell, verdict: "complete" });
    else if (said !== "" && isDeepStrictEqual(whole, left)) cells.push({ ...cell, verdict: "whole" });
    else {
      const again = await run(command);
      const end = await save();
      const isEnd = isDone(again)
        ? complete.some((each) => isDeepStrictEqual(each, end))
        : isDeepStrictEqual(end, whole);
      const verdict = said !== "" && admitsLeft(result) && isEnd ? "told" : "WRONG";
      const wrong = {
        said: `${said} → ${saidOf(again)}`,
        left,
        expected: isDone(result) ? complete : [whole],
      };
      cells.push({ ...cell, verdict, ...(verdict === "told" ? {} : wrong) });
    }
  }
  return cells;
}
