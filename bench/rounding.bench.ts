/** Rounding half up beside Math.round(x·100)/100, and a million ties against whole numbers of any size. */
import { roundHalfUp } from "../src/statistics/round-half-up";
import { endBench, medianOfPair, inMilliseconds, tell } from "./results";

const quick = process.argv.includes("--quick");
const SECTION = "Rounding";
const VALUES = 1_000_000;
const TIES = 1_000_000;
const MOST_BESIDE_PLAIN = 1.5;

const values = Float64Array.from({ length: VALUES }, (_, at) => (at * 7919.37) % 99_991);
const results = new Float64Array(VALUES);
/** Without the look into the module at each call that the tools of a bench make of an import. */
const round = roundHalfUp;
const pair = medianOfPair(
  () => { for (let at = 0; at < VALUES; at += 1) results[at] = round(values[at]!, 2); }, // prettier-ignore
  () => { for (let at = 0; at < VALUES; at += 1) results[at] = Math.round(values[at]! * 100) / 100; }, // prettier-ignore
  quick ? 7 : 15,
);
tell({
  section: SECTION,
  name: "1,000,000 values to two decimals",
  ours: inMilliseconds(pair.ours),
  beside: inMilliseconds(pair.beside),
  ratio: pair.ratio,
  most: MOST_BESIDE_PLAIN,
});

/** Ties by their digits: units and a 5 behind, with 0 to 4 decimals before it; what is right is known without a double. */
let wrong = 0;
let seed = 20130630;
for (let tie = 0; tie < TIES; tie += 1) {
  seed = (seed * 48271) % 2147483647;
  const decimals = tie % 5;
  const units = seed % 10 ** (1 + (tie % 9));
  const sign = tie % 2 === 0 ? "" : "-";
  const value = Number(`${sign}${units}5e-${decimals + 1}`);
  const right = Number(`${sign}${BigInt(units) + 1n}e-${decimals}`);
  if (roundHalfUp(value, decimals) !== right) wrong += 1;
}
tell({ section: SECTION, name: `${TIES.toLocaleString("en-US")} ties, wrong ones`, ours: String(wrong), measured: wrong, most: 0 }); // prettier-ignore
endBench();
