type Callback = (result: object) => void;

/** What Office's older interface says of a failure. */
export interface AsyncError {
  code: number;
  name: string;
  message: string;
}

function tell(parameters: readonly unknown[], result: object): void {
  const callback = parameters.find((parameter): parameter is Callback => typeof parameter === "function");
  const options = parameters.find((parameter) => typeof parameter === "object" && parameter !== null) as
    { asyncContext?: unknown } | undefined;
  if (callback) queueMicrotask(() => callback({ ...result, asyncContext: options?.asyncContext }));
}

/**
 * Answers by an AsyncResult. The callback is the last function among the arguments, options (with asyncContext) may stand
 * before it.
 */
export const answer = (parameters: readonly unknown[], value?: unknown): void =>
  tell(parameters, { status: "succeeded", value, error: undefined });

export const refuse = (parameters: readonly unknown[], error: AsyncError): void =>
  tell(parameters, { status: "failed", value: undefined, error });
