import type { StyleFile } from "../../file/workbook-file";

/** Styles are immutable and kept once; a cell points to one by its index. Index 0 is the plain style. */
export class StyleTable {
  private readonly styles: StyleFile[] = [];
  private readonly indexes = new Map<string, number>();
  private readonly patched = new WeakMap<StylePatch, Map<number, number>>();

  constructor() {
    this.intern({});
  }

  get(index: number): StyleFile {
    return this.styles[index] ?? {};
  }

  intern(style: StyleFile): number {
    const clean = normalise(style);
    const key = JSON.stringify(clean);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.styles.push(clean);
    this.indexes.set(key, this.styles.length - 1);
    return this.styles.length - 1;
  }

  /** The style that a patch makes of another; the same patch object is computed once for each style. */
  patch(index: number, patch: StylePatch): number {
    const memory = this.patched.get(patch) ?? new Map<number, number>();
    this.patched.set(patch, memory);
    const known = memory.get(index);
    if (known !== undefined) return known;
    const result = this.intern(patch(this.get(index)));
    memory.set(index, result);
    return result;
  }
}

export type StylePatch = (style: StyleFile) => StyleFile;

/** Sorted keys and nothing empty, so that equal styles have equal text. */
function normalise<T>(value: T): T {
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined && !isEmptyObject(part))
    .map(([key, part]): [string, unknown] => [key, normalise(part)])
    .filter(([, part]) => !isEmptyObject(part))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries) as T;
}

const isEmptyObject = (value: unknown): boolean =>
  value !== null && typeof value === "object" && Object.keys(value).length === 0;
