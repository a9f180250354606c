/**
 * `npm run check:regex`: looks with recheck for expressions of src/ that hostile words could hold up, and writes those that are
 * safe into test/data/verified-expressions.json. Only new ones are tried; `-- --all` tries each again, as the weekly run does.
 * The list grows while it runs, so that a run that is stopped goes on where it was.
 *
 * recheck is installed for the run into a temporary folder: its native forms are too large to ask of everybody.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expressionsOf, sourcesIn } from "../test/support/expressions";

const RECHECK = "recheck@4.5.0";
/** As long as one expression is tried; what is not decided by then is listed apart. */
const MILLISECONDS = 3_000;

interface Verdict {
  status: "safe" | "vulnerable" | "unknown";
  complexity?: { type: string; summary: string };
  attack?: { pattern: string };
}
type Check = (source: string, flags: string, options: { timeout: number }) => Verdict;

interface Verified {
  /** Linear, by recheck. */
  safe: string[];
  /** Polynomial in the length of their words, a clause or a line for most; growth.test.ts counts the steps over whole texts. */
  polynomial: string[];
  /** Not decided in time. */
  undecided: string[];
}

const root = resolve(__dirname, "..");
const list = join(root, "test/data/verified-expressions.json");
/** A folder to look through alone: `npm run check:regex -- src/report/text-check`. */
const folder = process.argv.slice(2).find((word) => !word.startsWith("--")) ?? "src";
const load = createRequire(__filename);

function withRecheck<Result>(use: (check: Check) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "recheck-"));
  try {
    execFileSync(
      "npm",
      ["install", "--prefix", folder, "--omit=optional", "--no-save", "--silent", RECHECK],
      {
        stdio: ["ignore", "ignore", "inherit"],
        shell: process.platform === "win32",
      },
    );
    process.env["RECHECK_SYNC_BACKEND"] = "pure";
    const { checkSync } = createRequire(join(folder, "from-here.js"))("recheck") as { checkSync: Check };
    return use(checkSync);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function parted(expression: string): [source: string, flags: string] {
  const end = expression.lastIndexOf("/");
  return [expression.slice(1, end), expression.slice(end + 1)];
}

const texts = JSON.parse(
  readFileSync(join(root, "test/unit/report/data/bulletin-wordings.json"), "utf8"),
) as {
  text: string;
}[];
const expressions = expressionsOf(sourcesIn(join(root, folder)), load, () => {
  const { checkText } = load("../src/report/text-check/check-text") as {
    checkText: (text: string) => unknown;
  };
  for (const { text } of texts) checkText(text);
});
const before = JSON.parse(readFileSync(list, "utf8")) as Verified;
const known = new Map<string, keyof Verified>(
  (Object.keys(before) as (keyof Verified)[]).flatMap((kind) =>
    before[kind].map((expression): [string, keyof Verified] => [expression, kind]),
  ),
);
const all = process.argv.includes("--all");
const now: Verified = { safe: [], polynomial: [], undecided: [] };
const exponential: string[] = [];
const fresh = expressions.filter((expression) => all || !known.has(expression));

const judge = (check: Check): void => {
  for (const expression of fresh) {
    const { status, complexity, attack } = check(...parted(expression), { timeout: MILLISECONDS });
    if (status === "safe") now.safe.push(expression);
    else if (status === "unknown") now.undecided.push(expression);
    else if (complexity?.type === "polynomial") now.polynomial.push(expression);
    else exponential.push(`${expression}\n    ${attack?.pattern ?? ""}`);
    save();
  }
};

/** What is known so far: as it was before where it has not been tried again. */
function save(): void {
  const tried = new Set(Object.values(now).flat());
  const stands = (expression: string): boolean => folder !== "src" || expressions.includes(expression);
  const kept = [...known.keys()].filter((expression) => stands(expression) && !tried.has(expression));
  const left = kept.filter((expression) => !exponential.some((one) => one.startsWith(`${expression}\n`)));
  const whole: Verified = {
    safe: [...now.safe],
    polynomial: [...now.polynomial],
    undecided: [...now.undecided],
  };
  for (const expression of left) whole[known.get(expression)!].push(expression);
  for (const kind of Object.values(whole) as string[][]) kind.sort();
  writeFileSync(list, `${JSON.stringify(whole, null, 2)}\n`);
}

if (fresh.length > 0) withRecheck(judge);

save();
const newlyDoubtful = [...now.polynomial, ...now.undecided].filter(
  (expression) => known.get(expression) === undefined || known.get(expression) === "safe",
);
console.log(
  `${expressions.length} expressions, ${fresh.length} tried: ${now.safe.length} safe, ${now.polynomial.length} polynomial, ` +
    `${now.undecided.length} undecided, ${exponential.length} exponential`,
);
for (const expression of newlyDoubtful) console.log(`look through: ${expression}`);
for (const expression of exponential) console.error(`exponential: ${expression}`);
process.exitCode = exponential.length > 0 ? 1 : 0;
