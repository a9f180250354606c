import { performance } from "node:perf_hooks";

/** How long each part of a run takes, in the order of the parts. */
export class Stopwatch {
  private readonly parts = new Map<string, number>();

  async time<Result>(part: string, work: () => Result | Promise<Result>): Promise<Result> {
    const start = performance.now();
    try {
      return await work();
    } finally {
      this.parts.set(part, (this.parts.get(part) ?? 0) + performance.now() - start);
    }
  }

  get seconds(): [part: string, seconds: number][] {
    return [...this.parts].map(([part, milliseconds]) => [part, milliseconds / 1000]);
  }

  get total(): number {
    return this.seconds.reduce((sum, [, seconds]) => sum + seconds, 0);
  }
}
