/** As the schema writes numbers: what only JavaScript takes for one (0x10, 0b1, a no-break space beside it) is none. */
const NUMBER = /^[ \t\r\n]*[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?[ \t\r\n]*$/;
const COUNT = /^[ \t\r\n]*\+?[0-9]+[ \t\r\n]*$/;

export const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && NUMBER.test(text) ? Number(text) : undefined;

/** A whole number from 0 on, as indexes and lines are; NaN where it is none. */
export const countOf = (text: string): number => (COUNT.test(text) ? Number(text) : Number.NaN);
