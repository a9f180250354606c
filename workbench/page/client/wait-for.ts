/** Waits until a condition holds, looking ten times a second; rejects with the message after the given time. */
export async function waitFor(holds: () => boolean, milliseconds: number, message: string): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!holds()) {
    if (Date.now() > end) throw new Error(message);
    await new Promise((done) => setTimeout(done, 100));
  }
}
