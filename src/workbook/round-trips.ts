import { BYTES_A_REQUEST } from "../formulas/excel-limits";

/** Counts what is sent to Excel, each sync being one round trip, and how much is queued for the next. */
export class RoundTrips {
  count = 0;
  private queued = 0;
  private waitsToCalculate = false;

  constructor(readonly context: Excel.RequestContext) {}

  async sync(): Promise<void> {
    this.count++;
    this.queued = 0;
    await this.context.sync();
    if (this.waitsToCalculate) this.context.application.suspendApiCalculationUntilNextSync();
  }

  /**
   * While `work` queues its requests, Excel calculates at the end of each instead of after each of its operations. It
   * forgets that with every request.
   */
  async calculatingOnce(work: () => Promise<void>): Promise<void> {
    this.waitsToCalculate = true;
    this.context.application.suspendApiCalculationUntilNextSync();
    try {
      await work();
    } finally {
      this.waitsToCalculate = false;
    }
  }

  /** Room in the request that is being queued, in bytes. */
  get room(): number {
    return Math.max(0, BYTES_A_REQUEST - this.queued);
  }

  queue(bytes: number): void {
    this.queued += bytes;
  }

  /** Sends what is queued where so much more would not fit; counts it as queued. */
  async makeRoom(bytes: number): Promise<void> {
    if (bytes > this.room && this.queued > 0) await this.sync();
    this.queue(bytes);
  }
}
