import { Turn } from "../turn";

/** A slice is a list of numbers: to copy the 4 MB that Excel gives at most takes longer than a person does not feel. */
const SLICE = { sliceSize: 2 ** 19 };

/** The workbook's own file as it is now, unsaved entries included. Rejects where this Excel does not hand it out. */
export async function ownFile(): Promise<Uint8Array> {
  const file = await answered<Office.File>((callback) =>
    // Its name in the client is Office.FileType.Compressed, which not every host defines.
    Office.context.document.getFileAsync("compressed" as unknown as Office.FileType, SLICE, callback),
  );
  const turn = new Turn();
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const { data } = await answered<Office.Slice>((callback) => file.getSliceAsync(index, callback));
      bytes.set(data as number[], at);
      at += (data as number[]).length;
      await turn.mayEnd();
    }
    return bytes;
  } finally {
    // Excel keeps two of them at most.
    file.closeAsync();
  }
}

function answered<Value>(
  ask: (callback: (result: Office.AsyncResult<Value>) => void) => void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (String(status) === "succeeded") resolve(value);
      else reject(new Error(error.message));
    });
  });
}
