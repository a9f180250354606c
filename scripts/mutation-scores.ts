/** A report of Stryker's, as far as scores need it. */
export interface MutationReport {
  files: Record<
    string,
    {
      source: string;
      mutants: {
        status: string;
        replacement?: string;
        location: { start: Place; end: Place };
      }[];
    }
  >;
}

interface Place {
  /** From 1. */
  line: number;
  column: number;
}

/** Mutants of a file that change nothing that a test could see, and why. */
export interface Equivalents {
  file: string;
  because: string;
  /** The line as it stands, and with the mutant in it. */
  mutants: [line: string, mutated: string][];
}

export interface FolderScore {
  folder: string;
  killed: number;
  /** Survivors that are listed as equivalent. */
  equivalent: number;
  survived: Survivor[];
}

interface Survivor {
  file: string;
  place: number;
  line: string;
  mutated: string;
}

/** The folders of the arithmetic; a file counts for the longest that holds it. */
const FOLDERS = ["src/statistics", "src/functions", "src/functions/native", "src/wording"];

/** What each folder that the report knows has killed and let live. Mutants that no test can meet anew do not count. */
export function folderScores(report: MutationReport, listed: readonly Equivalents[]): FolderScore[] {
  const scores = new Map<string, FolderScore>();
  for (const [file, { source, mutants }] of Object.entries(report.files)) {
    const folder = FOLDERS.filter((name) => file.startsWith(`${name}/`)).at(-1);
    if (folder === undefined) continue;
    const score = scores.get(folder) ?? { folder, killed: 0, equivalent: 0, survived: [] };
    scores.set(folder, score);
    const lines = source.split("\n");
    for (const { status, replacement = "", location } of mutants) {
      if (status === "Killed" || status === "Timeout") score.killed += 1;
      if (status !== "Survived" && status !== "NoCoverage") continue;
      const survivor = { file, ...asWritten(lines, location, replacement) };
      if (isListed(survivor, listed)) score.equivalent += 1;
      else score.survived.push(survivor);
    }
  }
  return [...scores.values()];
}

function asWritten(
  lines: readonly string[],
  { start, end }: { start: Place; end: Place },
  replacement: string,
): Omit<Survivor, "file"> {
  const [first = "", last = ""] = [lines[start.line - 1], lines[end.line - 1]];
  const mutated = `${first.slice(0, start.column - 1)}${replacement}${last.slice(end.column - 1)}`;
  return { place: start.line, line: first.trim(), mutated: mutated.replace(/\s+/g, " ").trim() };
}

function isListed({ file, line, mutated }: Survivor, listed: readonly Equivalents[]): boolean {
  return listed.some(
    (each) => each.file === file && each.mutants.some((pair) => pair[0] === line && pair[1] === mutated),
  );
}

/** What is listed as equivalent of the report's files and does not survive any more: killed, or no longer there. */
export function outdated(report: MutationReport, listed: readonly Equivalents[]): string[] {
  return listed.flatMap(({ file, mutants }) => {
    const tried = report.files[file];
    if (!tried) return [];
    const lines = tried.source.split("\n");
    const alive = tried.mutants
      .filter(({ status }) => status === "Survived" || status === "NoCoverage")
      .map(({ location, replacement = "" }) => asWritten(lines, location, replacement));
    return mutants
      .filter(([line, mutated]) => !alive.some((each) => each.line === line && each.mutated === mutated))
      .map(([, mutated]) => `${file}: ${mutated}`);
  });
}
