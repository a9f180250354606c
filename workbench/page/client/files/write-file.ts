import { writeWorkbookFile } from "../../../file/write-workbook-file";
import type { Host } from "../../../host/host";
import type { OpenedFile } from "../../../host/opened-file";
import { writtenOver } from "../../../host/written-over";

/** The workbook as a file: what did not change since it was opened is as it was. */
export async function writeFile(host: Host, opened: OpenedFile | undefined): Promise<Uint8Array> {
  const file = await host.settledSave();
  const over = opened && (await writtenOver(host, opened));
  return writeWorkbookFile(file, { over, fullCalculation: host.outdatedCells().length > 0 });
}
