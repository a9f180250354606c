import type { WorkbookFile } from "../file/workbook-file";
import { answer, refuse } from "./async-answer";
import type { AsyncError } from "./async-answer";
import type { Host } from "./host";

const LARGEST_SLICE = 4 * 1024 * 1024;
const MOST_OPEN = 2;

const INTERNAL: AsyncError = {
  code: 5001,
  name: "Internal Error",
  message: "An internal error has occurred.",
};
const NOT_GIVEN: AsyncError = {
  code: 11001,
  name: "File retrieval error",
  message: "A network problem has prevented retrieval of the file.",
};
const TOO_MANY: AsyncError = {
  code: 5010,
  name: "Invalid operation",
  message: "Not more than two documents are allowed to be in memory.",
};
const WRONG_TYPE: AsyncError = {
  code: 2015,
  name: "Parameter error",
  message: "The specified file type is not supported.",
};

/** document.getFileAsync: the workbook as it is now, handed out slice by slice until it is closed. */
export function fileOf(
  host: Host,
  writeFile: (file: WorkbookFile) => Promise<Uint8Array>,
): (type: string, ...rest: unknown[]) => void {
  let open = 0;
  return (type, ...rest) => {
    const options = rest.find((each): each is { sliceSize?: number } => typeof each === "object");
    const size = options?.sliceSize ?? LARGEST_SLICE;
    if (type !== "compressed") return refuse(rest, WRONG_TYPE);
    if (!host.profile.givesFile) return refuse(rest, NOT_GIVEN);
    if (!(size > 0 && size <= LARGEST_SLICE)) return refuse(rest, INTERNAL);
    if (open >= MOST_OPEN) return refuse(rest, TOO_MANY);
    open++;
    void host
      .settledSave()
      .then(writeFile)
      .then(
        (bytes) =>
          answer(
            rest,
            inSlices(bytes, size, () => open--),
          ),
        () => {
          open--;
          refuse(rest, INTERNAL);
        },
      );
  };
}

function inSlices(bytes: Uint8Array, size: number, onClosed: () => void): object {
  let isOpen = true;
  return {
    size: bytes.length,
    sliceCount: Math.ceil(bytes.length / size),
    getSliceAsync: (index: number, ...rest: unknown[]) => {
      const isThere = isOpen && Number.isInteger(index) && index >= 0 && index * size < bytes.length;
      if (!isThere) return refuse(rest, INTERNAL);
      const data = Array.from(bytes.subarray(index * size, (index + 1) * size));
      answer(rest, { data, index, size: data.length });
    },
    closeAsync: (...rest: unknown[]) => {
      if (isOpen) onClosed();
      isOpen = false;
      answer(rest);
    },
  };
}
