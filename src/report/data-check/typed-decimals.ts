/** Half a unit of the last decimal that a number is typed with: 52.14 stands for 52.135 to 52.145. Whole numbers are exact. */
export function halfUnit(value: number): number {
  const digits = /\.(\d+)$/.exec(String(Number(value.toPrecision(12))))?.[1];
  return digits === undefined ? 0 : 0.5 * 10 ** -digits.length;
}
