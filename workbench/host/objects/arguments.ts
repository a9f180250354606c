import { invalidArgument } from "../host-error";

/** Checks of what an add-in passes; each throws InvalidArgument with the argument's name. */
export function text(value: unknown, name: string): string {
  if (typeof value !== "string") throw invalidArgument(name);
  return value;
}

export function flag(value: unknown, name: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(name);
  return value;
}

export function number(value: unknown, name: string, least = -Infinity, most = Infinity): number {
  if (typeof value !== "number" || !(value >= least) || value > most) throw invalidArgument(name);
  return value;
}

/** One of a list, whatever its case. */
export function oneOf<T extends string>(value: unknown, list: readonly T[], name: string): T {
  const found =
    typeof value === "string" ? list.find((item) => item.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined) throw invalidArgument(name);
  return found;
}
