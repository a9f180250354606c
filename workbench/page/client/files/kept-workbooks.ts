import type { WorkbookState } from "../workbench";

/** An unsaved workbook as the browser keeps it, so that a reload or a crash costs nothing. */
export interface KeptWorkbook {
  /** Of the page that kept it. */
  id: string;
  name: string;
  keptAt: number;
  state: WorkbookState;
}

const DATABASE = "park-workbench";
const STORE = "unsaved-workbooks";
const LOCK = "park-workbench-page ";

/** This page's own place in the browser's storage; a lock tells other pages that it is still open. */
export interface WorkbookKeeper {
  /** False where the browser keeps nothing, as in some private windows. */
  keep(name: string, state: WorkbookState): Promise<boolean>;
  forget(): Promise<void>;
  /** The newest that a page left that is no longer open. */
  abandoned(): Promise<KeptWorkbook | undefined>;
  drop(id: string): Promise<void>;
}

export function createWorkbookKeeper(): WorkbookKeeper {
  const id = crypto.randomUUID();
  void navigator.locks.request(LOCK + id, () => new Promise(() => undefined));
  return {
    async keep(name, state) {
      try {
        await inStore("readwrite", (store) => store.put({ id, name, keptAt: Date.now(), state }, id));
        return true;
      } catch {
        return false;
      }
    },
    async forget() {
      await this.drop(id);
    },
    async abandoned() {
      try {
        const kept = (await inStore("readonly", (store) => store.getAll())) as KeptWorkbook[];
        const { held = [] } = await navigator.locks.query();
        const open = new Set(held.map(({ name }) => name));
        return kept
          .filter((each) => !open.has(LOCK + each.id))
          .sort((a, b) => b.keptAt - a.keptAt)
          .at(0);
      } catch {
        return undefined;
      }
    },
    async drop(which) {
      await inStore("readwrite", (store) => store.delete(which)).catch(() => undefined);
    },
  };
}

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await settled(openDatabase());
  try {
    return await settled(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function openDatabase(): IDBOpenDBRequest {
  const request = indexedDB.open(DATABASE, 2);
  request.onupgradeneeded = () => {
    const { result } = request;
    // What version 1 kept had no file beside it.
    for (const name of result.objectStoreNames) result.deleteObjectStore(name);
    result.createObjectStore(STORE);
  };
  return request;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error("IndexedDB"));
  });
}
