/**
 * The guarded loop that an engineer would write by hand for one formula: numbers are computed, everything else is an empty
 * text. No message, no text that is a number, no error, no broadcasting.
 */
type Matrix = unknown[][];
type Compute = (a: number, b: number, c: number) => number | string;

function loop(rows: number, columns: readonly Matrix[], compute: Compute): Matrix {
  const [first = [], second = first, third = first] = columns;
  const results: Matrix = [];
  for (let row = 0; row < rows; row += 1) {
    const a = first[row]?.[0];
    const b = second[row]?.[0];
    const c = third[row]?.[0];
    const value =
      typeof a === "number" && typeof b === "number" && typeof c === "number" ? compute(a, b, c) : "";
    results.push([value]);
  }
  return results;
}

/** One function over columns, and the same by hand. Each has its own loop, so that the engine can specialise it. */
export interface Peer {
  id: string;
  /** What the function gets: columns of the names, or a constant. */
  arguments: readonly (keyof Columns | number | string | null)[];
  hand(columns: Columns, rows: number): Matrix;
}

export interface Columns {
  actual: Matrix;
  target: Matrix;
  prior: Matrix;
  beforePrior: Matrix;
  share: Matrix;
  months: Matrix;
  planned: Matrix;
  finished: Matrix;
}

const REPORT_DATE = 41455;

export const PEERS: readonly Peer[] = [
  {
    id: "PROGRESS",
    arguments: ["actual", "target"],
    hand: ({ actual, target }) => {
      const results: Matrix = [];
      for (let row = 0; row < actual.length; row += 1) {
        const a = actual[row]![0];
        const g = target[row]![0];
        results.push([typeof a === "number" && typeof g === "number" && g > 0 ? a / g : ""]);
      }
      return results;
    },
  },
  {
    id: "GAP",
    arguments: ["actual", "target", 0.5],
    hand: ({ actual, target }) => {
      const results: Matrix = [];
      for (let row = 0; row < actual.length; row += 1) {
        const a = actual[row]![0];
        const g = target[row]![0];
        results.push([typeof a === "number" && typeof g === "number" && g > 0 ? 100 * (a / g - 0.5) : ""]);
      }
      return results;
    },
  },
  {
    id: "YOY",
    arguments: ["actual", "prior"],
    hand: ({ actual, prior }) => {
      const results: Matrix = [];
      for (let row = 0; row < actual.length; row += 1) {
        const a = actual[row]![0];
        const b = prior[row]![0];
        results.push([typeof a === "number" && typeof b === "number" && b > 0 ? a / b - 1 : ""]);
      }
      return results;
    },
  },
  {
    id: "SHORTFALL",
    arguments: ["actual", "target", 0.5],
    hand: ({ actual, target }, rows) => loop(rows, [actual, target], (a, g) => a - g * 0.5),
  },
  {
    id: "PACE",
    arguments: ["actual", "target", "months"],
    hand: ({ actual, target, months }, rows) =>
      loop(rows, [actual, target, months], (a, g, m) => (m < 12 ? (g - a) / (12 - m) : "")),
  },
  {
    id: "PACERATIO",
    arguments: ["actual", "target", "months"],
    hand: ({ actual, target, months }, rows) =>
      loop(rows, [actual, target, months], (a, g, m) =>
        m < 12 && a > 0 ? (g - a) / (12 - m) / (a / m) : "",
      ),
  },
  {
    id: "PROJECTION",
    arguments: ["actual", "share"],
    hand: ({ actual, share }, rows) => loop(rows, [actual, share], (a, t) => (t !== 0 ? a / t : "")),
  },
  {
    id: "STATUS",
    arguments: ["actual", "target", 0.5],
    hand: ({ actual, target }, rows) =>
      loop(rows, [actual, target], (a, g) => {
        if (g <= 0) return "";
        const gap = 100 * (a / g - 0.5);
        return Math.abs(gap) <= 1e-9 ? "达到序时" : gap > 0 ? "超序时" : "差欠序时";
      }),
  },
  {
    id: "TARGET",
    arguments: ["actual", "share"],
    hand: ({ actual, share }, rows) => loop(rows, [actual, share], (a, p) => (p !== 0 ? a / p : "")),
  },
  {
    id: "YOYCHANGE",
    arguments: ["actual", "prior"],
    hand: ({ actual, prior }, rows) => loop(rows, [actual, prior], (a, b) => a - b),
  },
  {
    id: "BASE",
    arguments: ["actual", "share"],
    hand: ({ actual, share }, rows) => loop(rows, [actual, share], (a, g) => (g !== -1 ? a / (1 + g) : "")),
  },
  {
    id: "YOYGAP",
    arguments: ["actual", "prior", "beforePrior"],
    hand: ({ actual, prior, beforePrior }, rows) =>
      loop(rows, [actual, prior, beforePrior], (a, b, c) =>
        b > 0 && c > 0 ? 100 * (a / b - 1 - (b / c - 1)) : "",
      ),
  },
  {
    id: "GROWTHGAP",
    arguments: ["share", "share"],
    hand: ({ share }, rows) => loop(rows, [share, share], (g, h) => 100 * (g - h)),
  },
  {
    id: "MOM",
    arguments: ["actual", "prior"],
    hand: ({ actual, prior }, rows) => loop(rows, [actual, prior], (a, b) => (b > 0 ? a / b - 1 : "")),
  },
  {
    id: "SHARE",
    arguments: ["actual", "target"],
    hand: ({ actual, target }, rows) => loop(rows, [actual, target], (a, g) => (g > 0 ? a / g : "")),
  },
  {
    id: "CONTRIBUTION",
    arguments: ["actual", "target"],
    hand: ({ actual, target }, rows) => loop(rows, [actual, target], (a, g) => (g !== 0 ? a / g : "")),
  },
  {
    id: "PULL",
    arguments: ["actual", "target"],
    hand: ({ actual, target }, rows) => loop(rows, [actual, target], (a, g) => (g > 0 ? (100 * a) / g : "")),
  },
  {
    id: "REQUIREDGROWTH",
    arguments: ["target", "months"],
    hand: ({ target, months }, rows) =>
      loop(rows, [target, months], (g, y) => (g > 0 && y > 0 ? g ** (1 / y) - 1 : "")),
  },
  {
    id: "SCALE",
    arguments: ["actual"],
    hand: ({ actual }, rows) => loop(rows, [actual], (a) => (a >= 2000 ? "达到规上标准" : "未达规上标准")),
  },
  {
    id: "SCHEDULE",
    arguments: ["months"],
    hand: ({ months }, rows) => loop(rows, [months], (m) => (m >= 1 && m <= 12 ? m / 12 : "")),
  },
  {
    id: "OVERDUE",
    arguments: ["planned", "finished", REPORT_DATE],
    hand: ({ planned, finished }, rows) =>
      loop(rows, [planned, finished], (p, f) => Math.max(0, Math.min(f, REPORT_DATE) - p)),
  },
  {
    id: "TIMESTATUS",
    arguments: ["planned", "planned", "finished", REPORT_DATE],
    hand: ({ planned, finished }, rows) =>
      loop(rows, [planned, finished], (p, f) => {
        if (f <= REPORT_DATE) return "竣工";
        if (p < REPORT_DATE) return "逾期";
        return p - REPORT_DATE <= 30 ? "未开工" : "正常";
      }),
  },
];

const column = (rows: number, cell: (row: number) => number): Matrix =>
  Array.from({ length: rows }, (_, row) => [cell(row)]);

/** Columns as a workbook has them: numbers throughout. */
export function columnsOf(rows: number): Columns {
  return {
    actual: column(rows, (row) => 0.5 + (row % 9973) * 1.37),
    target: column(rows, (row) => 100 + (row % 7919) * 2.11),
    prior: column(rows, (row) => 1.25 + (row % 9871) * 1.31),
    beforePrior: column(rows, (row) => 2.5 + (row % 9859) * 1.29),
    share: column(rows, (row) => ((row % 997) + 1) / 1000),
    months: column(rows, (row) => (row % 11) + 1),
    planned: column(rows, (row) => 41200 + (row % 600)),
    finished: column(rows, (row) => 41300 + (row % 400)),
  };
}
