const EMPTY = -1;
const FULL = 0.6;

/** A map from whole numbers, 0 and more, to such numbers: 12 bytes for a place, where a Map takes 60 and more. */
export class NumberMap {
  private keys = new Float64Array(1024).fill(EMPTY);
  private values = new Int32Array(1024);
  private size = 0;

  get(key: number): number | undefined {
    const at = this.place(key);
    return this.keys[at] === key ? this.values[at] : undefined;
  }

  set(key: number, value: number): void {
    if (this.size >= this.keys.length * FULL) this.grow();
    const at = this.place(key);
    if (this.keys[at] !== key) this.size++;
    this.keys[at] = key;
    this.values[at] = value;
  }

  *[Symbol.iterator](): Generator<[key: number, value: number]> {
    for (let at = 0; at < this.keys.length; at++) {
      const key = this.keys[at] ?? EMPTY;
      if (key !== EMPTY) yield [key, this.values[at] ?? 0];
    }
  }

  /** Where the key is or would be put. */
  private place(key: number): number {
    const last = this.keys.length - 1;
    let at = (Math.imul(key % 0x7fffffff, 0x9e3779b1) ^ Math.floor(key / 0x7fffffff)) >>> 0;
    at = (at ^ (at >>> 15)) & last;
    while (this.keys[at] !== EMPTY && this.keys[at] !== key) at = (at + 1) & last;
    return at;
  }

  private grow(): void {
    const [keys, values] = [this.keys, this.values];
    this.keys = new Float64Array(2 * keys.length).fill(EMPTY);
    this.values = new Int32Array(2 * keys.length);
    this.size = 0;
    keys.forEach((key, at) => {
      if (key !== EMPTY) this.set(key, values[at] ?? 0);
    });
  }
}
