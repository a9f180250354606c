import { appendFileSync } from "node:fs";
import { ROUND_TRIP_FAULT_NAMES } from "../../support/round-trip-faults";
import { tripsOf, underFault } from "./fault-matrix";
import type { Cell } from "./fault-matrix";
import { FAULTY_COMMANDS } from "./faulty-commands";
import type { FaultyCommand } from "./faulty-commands";

jest.setTimeout(1_800_000);

/** Where `npm run test:faults` wants every cell of the matrix; otherwise one of each command is tried. */
const results = process.env["PARK_FAULTS_TO"];
const only = process.env["PARK_FAULTS_OF"]?.split(",");
const some = process.env["PARK_FAULTS_BY"]?.split(",");

async function whole(command: FaultyCommand): Promise<Cell[]> {
  const trips = await tripsOf(command);
  const all = Array.from({ length: trips }, (_none, index) => index + 1);
  const cells: Cell[] = [];
  for (const fault of ROUND_TRIP_FAULT_NAMES)
    if (!some || some.includes(fault)) cells.push(...(await underFault(command, fault, all)));
  return cells;
}

/** One fault of each command, another one for each, at one of its last requests: that is where it writes. */
async function sampled(command: FaultyCommand, index: number): Promise<Cell[]> {
  const fault = ROUND_TRIP_FAULT_NAMES[(index * 3) % ROUND_TRIP_FAULT_NAMES.length] ?? "refused";
  const trips = await tripsOf(command);
  return underFault(command, fault, [Math.max(1, trips - (index % 3))]);
}

test.each(
  FAULTY_COMMANDS.map((command, index) => [command.name, command, index] as const).filter(
    ([name]) => !only || only.includes(name),
  ),
)("%s leaves the workbook whole, complete, or says what is left", async (_name, command, index) => {
  const cells = await (results === undefined ? sampled(command, index) : whole(command));
  if (results !== undefined) for (const cell of cells) appendFileSync(results, `${JSON.stringify(cell)}\n`);
  expect(
    cells
      .filter(({ verdict }) => verdict === "WRONG")
      .map(({ fault, roundTrip, said }) => [fault, roundTrip, said]),
  ).toEqual([]);
});
