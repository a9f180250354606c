/** The code of an error of Office.js, for instance "AccessDenied"; the error may come from another realm. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const code = (error as { code?: unknown }).code;
  return typeof code === "string" ? code : undefined;
}

/** Thrown where the user asked to stop; nothing was changed. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw cancelled();
}

export function cancelled(): Error {
  const error = new Error("cancelled");
  error.name = "AbortError";
  return error;
}
