/** One argument as a native formula uses it. */
export interface Operand {
  /** The argument as written, safe beside any operator: what is compared with "" to see a blank. */
  readonly raw: string;
  /** The argument's value: of a period its months, of a schedule T, of a date its serial. */
  readonly value: string;
  /** Whether it can turn out blank. Literals and sums cannot. */
  readonly mayBeBlank: boolean;
  /** Whether a 0 is a blank too: of dates. */
  readonly zeroIsBlank?: boolean;
  /** What a literal argument was read as. */
  readonly literal?: unknown;
}

/** An expression whose value is the error. VALUE("x") is #VALUE! in every spreadsheet program. */
export const NATIVE_ERRORS = {
  "#VALUE!": 'VALUE("x")',
  "#N/A": "NA()",
  "#DIV/0!": "(1/0)",
  "#NUM!": "(10^400)",
  "#NULL!": "#NULL!",
} as const;

export const VALUE_ERROR = NATIVE_ERRORS["#VALUE!"];

/**
 * Whether a cell is blank or holds an empty text. LEN, because not every program finds a zero unequal to "".
 * An error stays an error.
 */
export function isBlank(cell: string): string {
  return `LEN(${cell})=0`;
}

/** Whether the operand's cell says nothing. */
export function isOperandBlank({ raw, zeroIsBlank }: Operand): string {
  return zeroIsBlank ? `LEN(${raw})*(${raw}<>0)=0` : isBlank(raw);
}

/** The operand's value, or a default where it is omitted or blank. */
export function orDefault(operand: Operand | undefined, otherwise: string): string {
  if (operand === undefined) return otherwise;
  return operand.mayBeBlank ? `IF(${isOperandBlank(operand)},${otherwise},${operand.value})` : operand.value;
}

/** `then` where the operand is given, `otherwise` where it is omitted or blank. */
export function ifGiven(
  operand: Operand | undefined,
  then: (given: Operand) => string,
  otherwise: string,
): string {
  if (operand === undefined) return otherwise;
  const given = then(operand);
  return operand.mayBeBlank ? `IF(${isOperandBlank(operand)},${otherwise},${given})` : given;
}

/**
 * The formula, after a look at operands whose number may be none that the function takes (a schedule of 1.5): their
 * error goes before any other that the formula could show. Required operands are not blank any more here.
 */
export function checked(operands: readonly (Operand | undefined)[], formula: string): string {
  const terms = operands.flatMap((operand) =>
    operand === undefined || operand.literal !== undefined ? [] : [orDefault(operand, "0")],
  );
  return terms.length === 0 ? formula : `IF(${terms.map((term) => `0*${term}`).join("+")},"",${formula})`;
}
