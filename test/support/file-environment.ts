import NodeEnvironment from "jest-environment-node";
import { parseCell } from "../../workbench/file/addresses";
import { readWorkbookFile } from "../../workbench/file/read-workbook-file";
import { writeWorkbookFile } from "../../workbench/file/write-workbook-file";
import { createNodeHost } from "../../workbench/host/create-node-host";
import type { Host } from "../../workbench/host/host";
import { writtenOver } from "../../workbench/host/written-over";

/** A host that opens files and saves them again, without Office's client and without the add-in. */
export interface FileHost {
  open(bytes: Uint8Array): Promise<void>;
  type(sheet: string, cell: string, content: number | string): Promise<void>;
  /** Cells that only Excel can bring up to date. */
  outdated(): string[];
  /** The file that was opened, with what was typed. */
  save(): Promise<Uint8Array>;
}

/** Gives tests such a host, one for the file: Univer does not load inside jest's sandbox. */
export default class FileEnvironment extends NodeEnvironment {
  private host: Host | undefined;

  override async setup(): Promise<void> {
    await super.setup();
    this.host = await createNodeHost();
    this.global["fileHost"] = fileHostOf(this.host);
  }

  override async teardown(): Promise<void> {
    this.host?.dispose();
    await super.teardown();
  }
}

function fileHostOf(host: Host): FileHost {
  let opened = new Uint8Array();
  return {
    open: async (bytes) => {
      opened = Uint8Array.from(bytes);
      await host.open(await readWorkbookFile(opened));
    },
    type: async (name, cell, content) => {
      const { workbook, calculation } = host.state;
      const [sheet, at] = [workbook.sheetByName(name), parseCell(cell)];
      if (!sheet || !at) throw new Error(`there is no ${name}!${cell}`);
      const isFormula = typeof content === "string" && content.startsWith("=");
      sheet.setContent(at.row, at.column, isFormula ? null : content, isFormula ? content : undefined);
      calculation.cellChanged(sheet, at.row, at.column);
      await calculation.settle();
    },
    outdated: () => host.outdatedCells(),
    save: async () => {
      const fullCalculation = host.outdatedCells().length > 0;
      const over = await writtenOver(host, { bytes: opened });
      return writeWorkbookFile(await host.settledSave(), { over, fullCalculation });
    },
  };
}
