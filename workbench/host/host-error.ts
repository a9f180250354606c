/** What Excel would answer: the code is what the add-in sees as error.code. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export const invalidArgument = (detail?: string): HostError =>
  new HostError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format.${detail ? ` (${detail})` : ""}`,
  );

export const itemNotFound = (detail?: string): HostError =>
  new HostError("ItemNotFound", `The requested resource doesn't exist.${detail ? ` (${detail})` : ""}`, 404);

export const itemAlreadyExists = (detail?: string): HostError =>
  new HostError("ItemAlreadyExists", `A resource with the same name or identifier already exists.${detail ? ` (${detail})` : ""}`, 409); // prettier-ignore

export const accessDenied = (detail?: string): HostError =>
  new HostError(
    "AccessDenied",
    `You cannot perform the requested operation.${detail ? ` (${detail})` : ""}`,
    403,
  );

export const invalidOperation = (detail: string): HostError =>
  new HostError("InvalidOperation", `The operation attempted is invalid on the object. (${detail})`);

export const apiNotThere = (api: string): HostError =>
  new HostError("ApiNotFound", `The API you are trying to use could not be found: ${api}. It may be available in a newer version of Excel.`, 404); // prettier-ignore

export const apiNotFound = (api: string): HostError =>
  new HostError("ApiNotFound", `The API you are trying to use could not be found: ${api}. The workbench does not implement it.`, 404); // prettier-ignore
