/** As much of a class of the client as another is made from. */
type ClientClass = new (...parameters: unknown[]) => { _handleResult(value: unknown): void };

interface BatchApi {
  invokeSetProperty(object: object, name: string, value: unknown, flags: number): void;
  createPropertyObject(
    type: unknown,
    parent: object,
    name: string,
    isCollection: boolean,
    flags: number,
  ): object;
  createMethodObject(
    type: unknown,
    parent: object,
    name: string,
    operation: number,
    parameters: unknown[],
    ...traits: unknown[]
  ): object;
  createChildItemObject(
    type: unknown,
    hasIndexer: boolean,
    parent: object,
    item: unknown,
    index: number,
  ): { _handleResult(value: unknown): void };
}

export interface NotesGlobal {
  Excel: Record<string, unknown>;
  OfficeExtension: { BatchApiHelper?: BatchApi };
}

const OPERATION = { default: 0, read: 1 } as const;
const CONCURRENT = 4;
/** Where an answer has the items of a collection, and where the client keeps them. */
const ITEMS = "_Items";
const CHILDREN = "m__items";
/** What a note has beside what an answer to a comment has. */
const BOX = { visible: "Visible", width: "Width", height: "Height" };

/**
 * Notes (ExcelApi 1.18) are in the client that Microsoft's server hands out and not in the release on npm: they are put
 * beside it, by the typings, from its own classes of comments' answers, which have the same properties.
 */
export function addNotes({ Excel, OfficeExtension }: NotesGlobal): void {
  const api = OfficeExtension.BatchApiHelper;
  if (!api || Excel["Note"] !== undefined) return;

  const { CommentReply, CommentReplyCollection, Range } = Excel as Record<string, ClientClass>;
  if (!CommentReply || !CommentReplyCollection) return;

  class Note extends CommentReply {
    readonly box: Record<string, unknown> = {};
    override _handleResult(value: Record<string, unknown> | null): void {
      super._handleResult(value);
      for (const name of Object.values(BOX)) if (value?.[name] !== undefined) this.box[name] = value[name];
    }
    get _className(): string {
      return "Note";
    }
    get _scalarPropertyNames(): string[] {
      return ["authorName", "content", "height", "visible", "width"];
    }
    get _scalarPropertyOriginalNames(): string[] {
      return ["AuthorName", "Content", "Height", "Visible", "Width"];
    }
    get _scalarPropertyUpdateable(): boolean[] {
      return [false, true, true, true, true];
    }
    getLocation(): object {
      return (
        api?.createMethodObject(
          Range,
          this,
          "GetLocation",
          OPERATION.read,
          [],
          false,
          true,
          null,
          CONCURRENT,
        ) ?? {}
      );
    }
  }

  class NoteCollection extends CommentReplyCollection {
    [CHILDREN]: object[] = [];
    get _className(): string {
      return "NoteCollection";
    }
    add(cell: unknown, content: unknown): object {
      const parameters = [cell, content];
      return (
        api?.createMethodObject(Note, this, "Add", OPERATION.default, parameters, false, true, null, 0) ?? {}
      );
    }
    getItem(key: string): object {
      return this.getItemOrNullObject(key);
    }
    getItemOrNullObject(key: string): object {
      return (
        api?.createMethodObject(
          Note,
          this,
          "GetItemOrNullObject",
          OPERATION.read,
          [key],
          false,
          false,
          null,
          CONCURRENT,
        ) ?? {}
      );
    }
    override _handleResult(value: { _Items?: unknown[] } | null): void {
      super._handleResult(value === null ? null : { ...value, [ITEMS]: [] });
      this[CHILDREN] = (value?.[ITEMS] ?? []).flatMap((item, index) => {
        const note = api?.createChildItemObject(Note, true, this, item, index);
        note?._handleResult(item);
        return note ?? [];
      });
    }
  }

  for (const [property, name] of Object.entries(BOX))
    Object.defineProperty(Note.prototype, property, {
      get(this: Note) {
        return this.box[name];
      },
      set(this: Note, value: unknown) {
        this.box[name] = value;
        api.invokeSetProperty(this, name, value, 0);
      },
      configurable: true,
    });

  Object.assign(Excel, { Note, NoteCollection });
  const ofOwner = new WeakMap<object, object>();
  for (const owner of ["Worksheet", "Workbook"])
    Object.defineProperty((Excel[owner] as ClientClass).prototype, "notes", {
      get(this: object) {
        const known =
          ofOwner.get(this) ?? api.createPropertyObject(NoteCollection, this, "Notes", true, CONCURRENT);
        ofOwner.set(this, known);
        return known;
      },
      configurable: true,
    });
}
