import { COLUMN_LIMIT, ROW_LIMIT, columnIndex, columnLetters } from "./addresses";

/**
 * Formulas as a file stores them and as a user sees them. A file has no leading "=", marks functions newer than
 * Excel 2007 with _xlfn. (LAMBDA's and LET's names with _xlpm.), stores an add-in's PARK.GAP as _xldudf_PARK_GAP,
 * and writes this row of a table as 表[[#This Row],[列]] where the user sees 表[@列].
 */

/** Text in quotes, quoted sheet names and square brackets are left alone; the rest is given to `change`. */
function outsideQuotes(formula: string, change: (code: string) => string): string {
  return pieces(formula)
    .map((piece) => (piece.kind === "code" ? change(piece.text) : piece.text))
    .join("");
}

interface Piece {
  kind: "code" | "text" | "sheet" | "brackets";
  text: string;
}

function pieces(formula: string): Piece[] {
  const found: Piece[] = [];
  let code = "";
  const flush = (): void => {
    if (code) found.push({ kind: "code", text: code });
    code = "";
  };
  for (let at = 0; at < formula.length;) {
    const mark = formula[at];
    const end =
      mark === '"' || mark === "'"
        ? endOfQuoted(formula, at, mark)
        : mark === "["
          ? endOfBrackets(formula, at)
          : at;
    if (end === at) {
      code += mark;
      at += 1;
      continue;
    }
    flush();
    found.push({
      kind: mark === '"' ? "text" : mark === "'" ? "sheet" : "brackets",
      text: formula.slice(at, end),
    });
    at = end;
  }
  flush();
  return found;
}

function endOfQuoted(formula: string, start: number, quote: string): number {
  for (let at = start + 1; at < formula.length; at += 1) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] === quote) at += 1;
    else return at + 1;
  }
  return formula.length;
}

/** Inside brackets a ' escapes the mark that follows it. */
function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const mark = formula[at];
    if (mark === "'") at += 1;
    else if (mark === "[") depth += 1;
    else if (mark === "]" && (depth -= 1) === 0) return at + 1;
  }
  return formula.length;
}

/** How deep a formula's parentheses, or its signs in a row, stand in each other. */
export function nestingOf(formula: string): number {
  let [depth, deepest, signs] = [0, 0, 0];
  for (const { kind, text } of pieces(formula)) {
    if (kind !== "code") {
      signs = 0;
      continue;
    }
    for (let at = 0; at < text.length; at += 1) {
      const mark = text[at];
      if (mark === "(" || mark === "{") depth += 1;
      else if (mark === ")" || mark === "}") depth -= 1;
      signs =
        mark === "-" || mark === "+" || mark === "@" || mark === "%" ? signs + 1 : mark === " " ? signs : 0;
      deepest = Math.max(deepest, depth, signs);
    }
  }
  return deepest;
}

// Functions newer than Excel 2007, which a file marks.
const futureFunctions = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT " +
    "BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST " +
    "CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH " +
    "DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST " +
    "FIELDVALUE FILTERXML FLOOR.MATH FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV " +
    "GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN " +
    "ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT " +
    "MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC " +
    "PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC " +
    "RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S " +
    "SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL " +
    "TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT ARRAYTOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS " +
    "WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
const worksheetFutureFunctions = new Set(["FILTER", "SORT"]);

const functionName = /(?<![A-Za-z0-9_.\u4e00-\u9fff])([A-Za-z_][A-Za-z0-9_.]*)(?=\()/g;

const storedFunction = (name: string): string => {
  const upper = name.toUpperCase();
  if (upper.startsWith("PARK.")) return `_xldudf_${upper.replace(/\./g, "_")}`;
  if (worksheetFutureFunctions.has(upper)) return `_xlfn._xlws.${upper}`;
  return futureFunctions.has(upper) ? `_xlfn.${upper}` : name;
};

const seenFunction = (name: string): string => {
  const custom = /^_xldudf_([A-Za-z0-9]+)_(.+)$/i.exec(name);
  return custom ? `${custom[1]}.${custom[2]}` : name.replace(/^_xlfn\.(_xlws\.)?/i, "");
};

const letParameters = /_xlpm\./gi;
const calls = /(?<![A-Za-z0-9_.])(LET|LAMBDA)\(/i;

/** The names that LET and LAMBDA bring in; a file marks each use with _xlpm. */
function localNames(formula: string): Set<string> {
  const names = new Set<string>();
  if (!calls.test(formula)) return names;
  const code = pieces(formula)
    .map((piece) => (piece.kind === "code" ? piece.text : "\u0001".repeat(piece.text.length)))
    .join("");
  const opening = /(?<![A-Za-z0-9_.])(LET|LAMBDA)\(/gi;
  for (let match = opening.exec(code); match; match = opening.exec(code)) {
    const given = callArguments(code, opening.lastIndex);
    const isLet = match[1]?.toUpperCase() === "LET";
    given.slice(0, -1).forEach((argument, index) => {
      const name = argument.trim();
      if ((!isLet || index % 2 === 0) && /^[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*$/.test(name))
        names.add(name);
    });
  }
  return names;
}

function callArguments(code: string, start: number): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < code.length; at += 1) {
    const mark = code[at];
    if (mark === "(" || mark === "{") depth += 1;
    else if (mark === ")" || mark === "}") {
      if (depth === 0) return [...found, code.slice(from, at)];
      depth -= 1;
    } else if (mark === "," && depth === 0) {
      found.push(code.slice(from, at));
      from = at + 1;
    }
  }
  return [...found, code.slice(from)];
}

const markLocals = (formula: string): string => {
  const names = localNames(formula);
  if (names.size === 0) return formula;
  return outsideQuotes(formula, (code) =>
    code.replace(/(?<![\w.$!\u4e00-\u9fff])[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*(?![\w.\u4e00-\u9fff(!])/g, (word) =>
      names.has(word) ? `_xlpm.${word}` : word,
    ),
  ); // prettier-ignore
};

/** 表[@列] → 表[[#This Row],[列]]; in the table itself the name may be left out: [@列]. */
const storedThisRow = (formula: string, ownTable?: string): string => {
  if (formula.indexOf("[") < 0) return formula;
  let before = "";
  return pieces(formula)
    .map((piece) => {
      const named = /[\w.\\\u0080-\uffff]$/.test(before);
      before = piece.text;
      if (piece.kind !== "brackets") return piece.text;
      const owner = named ? "" : (ownTable ?? "");
      if (!piece.text.startsWith("[@")) return `${owner}${piece.text}`;
      const inside = piece.text.slice(2, -1);
      if (inside === "") return `${owner}[#This Row]`;
      return `${owner}[[#This Row],${inside.startsWith("[") ? inside : `[${inside}]`}]`;
    })
    .join("");
};

// Outside these a column's name needs brackets of its own after @.
const plainColumn = /^[\w.\u0080-\uffff]+$/;

const seenThisRow = (formula: string): string =>
  formula.indexOf("[#This Row]") < 0
    ? formula
    : pieces(formula)
        .map((piece) => {
          if (piece.kind !== "brackets") return piece.text;
          if (piece.text === "[#This Row]") return "[@]";
          const match = /^\[\[#This Row\],\s*(\[.*\])\]$/s.exec(piece.text);
          if (!match) return piece.text;
          const columns = match[1] ?? "";
          const single = columns.slice(1, -1);
          return plainColumn.test(single) ? `[@${single}]` : `[@${columns}]`;
        })
        .join("");

/** What goes between <f> and </f>. */
export const storedFormula = (formula: string, ownTable?: string): string =>
  storedThisRow(
    outsideQuotes(markLocals(formula.startsWith("=") ? formula.slice(1) : formula), (code) =>
      code.replace(functionName, storedFunction),
    ),
    ownTable,
  );

/** An add-in's function that was typed while the add-in was elsewhere stands behind the number of a link. */
const linkedFunction = /\[[0-9]+\]!(?=_xldudf_)/gi;

/** What the user sees, with "=". */
export const seenFormula = (stored: string): string =>
  `=${seenThisRow(
    outsideQuotes(stored.indexOf("]!_xldudf_") < 0 ? stored : stored.replace(linkedFunction, ""), (code) =>
      code.indexOf("_xl") < 0 ? code : code.replace(functionName, seenFunction).replace(letParameters, ""),
    ),
  )}`;

const reference =
  /(?<![\w.$\u0080-\uffff])(\$?[A-Za-z]{1,3}\$?[0-9]{1,7}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\w.(!\u0080-\uffff])/g;

/** The formula of a shared formula's cell that lies so far from the first one: relative references move along. */
export function shiftFormula(stored: string, rows: number, columns: number): string {
  return outsideQuotes(stored, (code) =>
    code.replace(reference, (whole) => {
      if (!whole.includes(":")) {
        const match = /^(\$?)([A-Za-z]+)(\$?)([0-9]+)$/.exec(whole);
        if (!match) return whole;
        const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] = match;
        if (columnIndex(letters) >= COLUMN_LIMIT || Number(digits) > ROW_LIMIT || Number(digits) < 1)
          return whole;
        return `${fixedColumn}${shiftColumn(letters, fixedColumn, columns)}${fixedRow}${shiftRow(digits, fixedRow, rows)}`;
      }
      return whole
        .split(":")
        .map((side) => {
          const fixed = side.startsWith("$") ? "$" : "";
          const bare = side.replace("$", "");
          return (
            fixed + (/^[0-9]/.test(bare) ? shiftRow(bare, fixed, rows) : shiftColumn(bare, fixed, columns))
          );
        })
        .join(":");
    }),
  );
}

// Relative references wrap round the sheet's edge, as Excel does.
const shiftColumn = (letters: string, fixed: string, by: number): string =>
  fixed ? letters : columnLetters((columnIndex(letters) + by + COLUMN_LIMIT) % COLUMN_LIMIT);
const shiftRow = (digits: string, fixed: string, by: number): string =>
  fixed ? digits : String(((Number(digits) - 1 + by + ROW_LIMIT) % ROW_LIMIT) + 1);
