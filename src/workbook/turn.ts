/** After so many milliseconds others are let go on: a task of more than 50 is felt. */
const LONGEST = 20;

/** The turn of a long work on the pane's thread: asked now and then, it lets the pane show and hear what is due. */
export class Turn {
  private since = performance.now();

  async mayEnd(): Promise<void> {
    if (performance.now() - this.since < LONGEST) return;
    await new Promise((goOn) => setTimeout(goOn));
    this.since = performance.now();
  }
}
