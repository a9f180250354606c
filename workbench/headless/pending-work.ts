/** What a script has started and not waited for: batches of Excel.run and timers. */
export class PendingWork {
  private open = 0;
  private waiting: (() => void)[] = [];

  /** The promise that is given back is the one to handle: where nobody does, its failure is an uncaught error. */
  watch<Result>(work: Promise<Result>): Promise<Result> {
    this.open += 1;
    return work.finally(() => this.ended());
  }

  /** setTimeout and its like for the script. An interval keeps nothing waiting: it would never end. */
  readonly timers = {
    setTimeout: (work: (...parts: unknown[]) => void, delay?: number, ...parts: unknown[]): unknown => {
      this.open += 1;
      const timer = setTimeout(() => {
        try {
          work(...parts);
        } finally {
          this.timeouts.delete(timer);
          this.ended();
        }
      }, delay);
      this.timeouts.add(timer);
      return timer;
    },
    clearTimeout: (timer: NodeJS.Timeout | undefined): void => {
      if (!timer || !this.timeouts.delete(timer)) return;
      clearTimeout(timer);
      this.ended();
    },
    setInterval: (work: () => void, delay?: number): unknown => setInterval(work, delay).unref(),
  };
  private readonly timeouts = new Set<NodeJS.Timeout>();

  private ended(): void {
    this.open -= 1;
    if (this.open > 0) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const done of waiting) done();
  }

  /** When nothing is under way any more, nor has been started by what ended last. */
  async settled(): Promise<void> {
    do {
      if (this.open > 0) await new Promise<void>((done) => this.waiting.push(done));
      await new Promise((done) => setTimeout(done, 0));
    } while (this.open > 0);
  }
}
