import type { WorkbookFile } from "../../file/workbook-file";
import type { CellMove, LineChange } from "../formulas/shift";
import { SheetModel } from "./sheet-model";
import { StyleTable } from "./styles";
import type { TableModel } from "./table-model";

export interface NameModel {
  id: string;
  name: string;
  /** With "=". */
  refersTo: string;
  /** The sheet where the scope is a sheet. */
  scope?: SheetModel;
  comment: string;
  visible: boolean;
}

export interface DocumentPropertiesModel {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  category: string;
  manager: string;
  company: string;
  lastAuthor: string;
  revisionNumber: number;
  /** ISO 8601. */
  created: string;
  custom: Map<string, string | number | boolean>;
}

const emptyProperties = (): DocumentPropertiesModel => ({
  title: "",
  subject: "",
  author: "",
  keywords: "",
  comments: "",
  category: "",
  manager: "",
  company: "",
  lastAuthor: "",
  revisionNumber: 0,
  created: new Date().toISOString(),
  custom: new Map(),
});

/** A workbook as plain data. */
export class WorkbookModel {
  sheets: SheetModel[] = [];
  names: NameModel[] = [];
  readonly styles = new StyleTable();
  settings = new Map<string, unknown>();
  customXmlParts: WorkbookFile["customXmlParts"] = [];
  properties = emptyProperties();
  protection?: { password?: string };
  calculationMode = "Automatic";
  activeSheet!: SheetModel;
  /** What moved on sheets of the file that was opened, in its order: what the file holds beside our model follows it. */
  readonly moved: (LineChange | CellMove<SheetModel>)[] = [];
  private lastNumber = 0;

  /** A number that no other object of this workbook has. */
  nextNumber(): number {
    return ++this.lastNumber;
  }

  newSheet(name: string): SheetModel {
    const number = this.nextNumber().toString(16).toUpperCase().padStart(8, "0");
    return new SheetModel(`{${number}-0001-0000-0000-000000000000}`, name, this.styles);
  }

  sheetByName(name: string): SheetModel | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  sheetById(id: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  *tables(): Generator<TableModel> {
    for (const sheet of this.sheets) yield* sheet.tables;
  }

  tableByName(name: string): TableModel | undefined {
    const wanted = name.toLowerCase();
    for (const table of this.tables()) if (table.name.toLowerCase() === wanted) return table;
    return undefined;
  }

  /** A name as a formula on the given sheet sees it: the sheet's own first. */
  nameSeenFrom(name: string, sheet: SheetModel | undefined): NameModel | undefined {
    const wanted = name.toLowerCase();
    const same = this.names.filter((item) => item.name.toLowerCase() === wanted);
    return same.find((item) => item.scope && item.scope === sheet) ?? same.find((item) => !item.scope);
  }
}
