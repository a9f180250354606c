import fc from "fast-check";
import { declarations, type FunctionId } from "../../../src/functions/declarations";
import { Problem } from "../../../src/functions/problem";
import { run } from "../../../src/functions/run";

const ids = Object.keys(declarations) as FunctionId[];
const anything = fc.oneof(
  fc.double(),
  fc.integer({ min: -10, max: 50000 }),
  fc.constantFrom("", "6月", "52.14", "2013-06", "abc", "month", "#N/A", "#REF!", null, undefined, true, NaN),
  fc.string(),
  fc.constantFrom({ code: "#DIV/0!" }, { code: "#NAME?" }, { basicValue: 5 }, {}),
);
const shape = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }));
const range = shape.chain(([rows, columns]) =>
  fc.array(fc.array(anything, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);
const argument = fc.oneof(anything, range);

describe.each(ids)("%s", (id) => {
  const width = Object.keys(declarations[id].parameters).length;

  it("gives numbers, texts or problems for anything, never NaN, never a throw", () => {
    fc.assert(
      fc.property(fc.array(argument, { maxLength: width }), (list) => {
        for (const result of run(declarations[id], list).flat()) {
          if (typeof result === "number") expect(Number.isFinite(result)).toBe(true);
          else expect(typeof result === "string" || result instanceof Problem).toBe(true);
        }
      }),
    );
  });

  it("gives the same for the same, and leaves its arguments alone", () => {
    fc.assert(
      fc.property(fc.array(argument, { minLength: width, maxLength: width }), (list) => {
        const before = structuredClone(list);
        expect(run(declarations[id], list)).toEqual(run(declarations[id], list));
        expect(list).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});

it("computes each cell of a range as it computes that cell alone", () => {
  const perCell = ids.filter((id) => !["MONTHLY", "SCHEDULE"].includes(id));
  fc.assert(
    fc.property(
      fc.constantFrom(...perCell),
      fc.integer({ min: 1, max: 4 }),
      fc.infiniteStream(anything),
      (id, rows, stream) => {
        const width = Object.keys(declarations[id].parameters).length;
        const columns = Array.from({ length: width }, () =>
          Array.from({ length: rows }, () => stream.next().value),
        );
        const ranges = columns.map((column) => column.map((cell) => [cell]));
        const spilled = run(declarations[id], ranges).map(([cell]) => cell);
        const single = Array.from(
          { length: rows },
          (_, row) =>
            run(
              declarations[id],
              columns.map((c) => c[row]),
            )[0]?.[0],
        );
        expect(spilled).toEqual(single);
      },
    ),
  );
});
