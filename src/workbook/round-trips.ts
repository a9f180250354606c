/** Counts what is sent to Excel: each sync is one round trip. */
export class RoundTrips {
  count = 0;

  constructor(readonly context: Excel.RequestContext) {}

  async sync(): Promise<void> {
    this.count++;
    await this.context.sync();
  }
}
