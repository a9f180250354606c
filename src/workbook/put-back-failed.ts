/** A step failed and Excel did not let it be taken back either; what is left is put back the next time. */
export class PutBackFailed extends Error {
  readonly code = "PutBackFailed";

  constructor(failure: unknown) {
    super(failure instanceof Error ? failure.message : String((failure as { message?: unknown }).message));
  }
}

/** Takes a failed step back and goes on failing: with its own error, or with the news that it could not be taken back. */
export async function putBackAfter(failure: unknown, putBack: () => Promise<void>): Promise<never> {
  try {
    await putBack();
  } catch {
    throw new PutBackFailed(failure);
  }
  throw failure;
}
