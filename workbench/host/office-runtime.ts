import type { FunctionBody } from "../engine/engine";
import type { WorkbookFile } from "../file/workbook-file";
import type { Host } from "./host";
import type { HostEvent } from "./events";
import { isSetSupported } from "./profiles/requirement-sets";
import { addNotes } from "./client-notes";
import type { NotesGlobal } from "./client-notes";
import { answer } from "./async-answer";
import { fileOf } from "./document-file";

/** What is needed of the client's global object: a Node vm context's or a page's window. */
export interface ClientGlobal {
  Office: Record<string, unknown>;
  Excel: Record<string, unknown>;
  OSF: Record<string, unknown>;
  OfficeExtension: {
    SessionBase: { _overrideSession?: unknown };
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: object): void;
  };
  CustomFunctions: Record<string, unknown> & { Error: new (code: string, message?: string) => unknown };
  OfficeRuntime?: Record<string, unknown>;
}

export interface OfficeRuntimeOptions {
  /** Makes the file that getFileAsync hands out; a page loads what it takes only then. */
  writeFile: (file: WorkbookFile) => Promise<Uint8Array>;
  /** Called for Office.addin.showAsTaskpane() and hide(). */
  onVisibility?: (visible: boolean) => void;
  /** Called for Office.ribbon.requestUpdate(). */
  onRibbonUpdate?: (update: object) => void;
  /** Called for Office.context.ui.openBrowserWindow(). */
  openWindow?: (url: string) => void;
  theme?: OfficeTheme;
  /** What the profile is called where a person reads it. */
  profileName?: string;
  /** Lays the workbook out as pages, where there is something that can. */
  print?: () => void;
}

export interface OfficeTheme {
  bodyBackgroundColor: string;
  bodyForegroundColor: string;
  controlBackgroundColor: string;
  controlForegroundColor: string;
  isDarkTheme: boolean;
}

export interface OfficeRuntime {
  /** What CustomFunctions.associate collected, by upper-case id. */
  readonly functions: ReadonlyMap<string, FunctionBody>;
  /** What Office.actions.associate collected, by id. */
  readonly actions: ReadonlyMap<
    string,
    (event: { completed: () => void; source?: { id: string } }) => unknown
  >;
  /** An error object as this client's functions get and throw it. */
  errorObject(code: string): unknown;
  setTheme(theme: OfficeTheme): void;
  /** Shows or hides the pane, as the user does. */
  setVisibility(visible: boolean): void;
  dispose(): void;
}

/** The client's numbers for Office.EventType and the events that a document sends here. */
const LIGHT: OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#000000",
  controlBackgroundColor: "#F0F0F0",
  controlForegroundColor: "#000000",
  isDarkTheme: false,
};

/**
 * Supplies what Microsoft's loader office.js would: it looks for a real Excel around the page and has to be replaced
 * where there is none. Everything else is the unmodified client.
 */
export function installOfficeRuntime(
  global: ClientGlobal,
  host: Host,
  options: OfficeRuntimeOptions,
): OfficeRuntime {
  const functions = new Map<string, FunctionBody>();
  const actions = new Map<string, (event: { completed: () => void }) => unknown>();
  let theme = options.theme ?? LIGHT;
  let visible = false;
  const themeHandlers = new Set<(event: object) => void>();
  const documentHandlers = new Map<string, Set<(event: object) => void>>();
  const visibilityHandlers = new Set<(message: { visibilityMode: string }) => void>();
  const storage = new Map<string, string>();
  let startupBehavior = "none";
  const resolved = <T>(value: T): Promise<T> => Promise.resolve(value);

  const setVisibility = (value: boolean): void => {
    if (visible === value) return;
    visible = value;
    for (const handler of visibilityHandlers) handler({ visibilityMode: value ? "Taskpane" : "Hidden" });
  };

  const settings = documentSettings(host);
  const document = {
    url: host.state.workbookName(),
    mode: "readWrite",
    settings,
    getFileAsync: fileOf(host, options.writeFile),
    addHandlerAsync: (type: string, handler: (event: object) => void, ...rest: unknown[]) => {
      const known = documentHandlers.get(type) ?? new Set();
      documentHandlers.set(type, known.add(handler));
      answer(rest);
    },
    removeHandlerAsync: (type: string, ...rest: unknown[]) => {
      const handler = (rest[0] as { handler?: (event: object) => void } | undefined)?.handler;
      if (handler) documentHandlers.get(type)?.delete(handler);
      else documentHandlers.delete(type);
      answer(rest);
    },
  };

  const context = {
    host: "Excel",
    get platform() {
      return host.profile.platform;
    },
    displayLanguage: host.displayLanguage,
    contentLanguage: host.displayLanguage,
    get officeTheme() {
      return theme;
    },
    get diagnostics() {
      return { host: "Excel", platform: host.profile.platform, version: host.profile.version };
    },
    // Office.js has nothing of the kind: by it an add-in knows that this is no Excel, and which one it plays.
    standIn: { profile: options.profileName ?? host.profile.name, print: options.print },
    document,
    requirements: {
      isSetSupported: (name: string, version?: string | number) =>
        isSetSupported(host.profile, name, version),
    },
    touchEnabled: false,
    commerceAllowed: false,
    isDialog: false,
    license: "",
    ui: {
      messageParent: () => undefined,
      closeContainer: () => setVisibility(false),
      openBrowserWindow: (url: string) => options.openWindow?.(url),
    },
  };

  const { Office } = global;
  // The client asks the loader's factory for Office.context.
  global.OSF._OfficeAppFactory = {
    ...(global.OSF._OfficeAppFactory as object | undefined),
    getContext: () => context,
  };
  Office.HostType = { Word: "Word", Excel: "Excel", PowerPoint: "PowerPoint", Outlook: "Outlook", OneNote: "OneNote", Project: "Project", Access: "Access" }; // prettier-ignore
  Office.PlatformType = { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac", iOS: "iOS", Android: "Android", Universal: "Universal" }; // prettier-ignore
  Office.StartupBehavior = { none: "none", load: "load" };
  Office.VisibilityMode = { hidden: "Hidden", taskpane: "Taskpane" };
  Office.onReady = (callback?: (info: object) => unknown) =>
    resolved({ host: "Excel", platform: host.profile.platform }).then(async (ready) => {
      if (callback) await callback(ready);
      return ready;
    });
  Office.actions = {
    associate: (
      id: string | Record<string, (event: { completed: () => void }) => unknown>,
      action?: (event: { completed: () => void }) => unknown,
    ) => {
      if (typeof id === "string" && action) actions.set(id, action);
      else if (typeof id === "object") for (const [key, value] of Object.entries(id)) actions.set(key, value);
    },
    areShortcutsInUse: (shortcuts: string[]) =>
      resolved(shortcuts.map((shortcut) => ({ shortcut, inUse: false }))),
    getShortcuts: () => resolved({}),
    replaceShortcuts: () => resolved(undefined),
  };
  Office.addin = {
    showAsTaskpane: () => {
      setVisibility(true);
      options.onVisibility?.(true);
      return resolved(undefined);
    },
    hide: () => {
      setVisibility(false);
      options.onVisibility?.(false);
      return resolved(undefined);
    },
    setStartupBehavior: (behavior: string) => {
      startupBehavior = behavior;
      return resolved(undefined);
    },
    getStartupBehavior: () => resolved(startupBehavior),
    onVisibilityModeChanged: (handler: (message: { visibilityMode: string }) => void) => {
      visibilityHandlers.add(handler);
      return resolved(() => resolved(void visibilityHandlers.delete(handler)));
    },
  };
  Office.ribbon = {
    requestUpdate: (update: object) => {
      options.onRibbonUpdate?.(update);
      return resolved(undefined);
    },
    requestCreateControls: () => resolved(undefined),
  };
  const addContextHandler = (type: string, handler: (event: object) => void): void => {
    if (type === "officeThemeChanged") themeHandlers.add(handler);
  };
  const { addHandlerAsync } = document;
  document.addHandlerAsync = (type, handler, ...rest) => {
    addContextHandler(type, handler);
    addHandlerAsync(type, handler, ...rest);
  };
  const eventTypes = (Office.EventType ??= {}) as Record<string, string>;
  eventTypes.OfficeThemeChanged ??= "officeThemeChanged";
  eventTypes.DocumentSelectionChanged ??= "documentSelectionChanged";
  eventTypes.SettingsChanged ??= "settingsChanged";

  global.OfficeRuntime = {
    ...global.OfficeRuntime,
    storage: {
      getItem: (key: string) => resolved(storage.get(key) ?? null),
      setItem: (key: string, value: string) => resolved(void storage.set(key, String(value))),
      removeItem: (key: string) => resolved(void storage.delete(key)),
      getItems: (keys: string[]) =>
        resolved(Object.fromEntries(keys.map((key) => [key, storage.get(key) ?? null]))),
      setItems: (items: Record<string, string>) => {
        for (const [key, value] of Object.entries(items)) storage.set(key, String(value));
        return resolved(undefined);
      },
      removeItems: (keys: string[]) => {
        for (const key of keys) storage.delete(key);
        return resolved(undefined);
      },
      getKeys: () => resolved([...storage.keys()]),
    },
  };
  global.CustomFunctions.associate = (id: string | Record<string, FunctionBody>, body?: FunctionBody) => {
    if (typeof id === "string" && body) functions.set(id.toUpperCase(), body);
    else if (typeof id === "object")
      for (const [key, value] of Object.entries(id)) functions.set(key.toUpperCase(), value);
  };

  addNotes(global as unknown as NotesGlobal);
  host.state.isKnownProperty = (className, property) => isKnownProperty(global.Excel, className, property);
  global.OfficeExtension.SessionBase._overrideSession = host.session;
  global.OfficeExtension._testSetRichApiMessageReadyImpl(() => resolved(undefined));
  const stopEvents = host.onEvents((events, documentEvents) => {
    for (const event of events) global.OfficeExtension._testTriggerRichApiMessageEvent(message(event));
    for (const id of documentEvents) {
      const type = id === 2 ? "documentSelectionChanged" : "settingsChanged";
      for (const handler of documentHandlers.get(type) ?? []) handler({ type, document });
    }
  });

  return {
    functions,
    actions,
    errorObject: (code) => new global.CustomFunctions.Error(code),
    setTheme: (next) => {
      theme = next;
      for (const handler of themeHandlers) handler({ type: "officeThemeChanged", officeTheme: next });
    },
    setVisibility,
    dispose: stopEvents,
  };
}

/** The client's classes list their properties; a class that it does not have says nothing. */
function isKnownProperty(classes: Record<string, unknown>, className: string, property: string): boolean {
  const prototype = (classes[className] as { prototype?: Record<string, unknown> } | undefined)?.prototype;
  if (!prototype) return true;
  const list = (name: string): unknown[] => (Array.isArray(prototype[name]) ? prototype[name] : []);
  return [...list("_scalarPropertyNames"), ...list("_navigationPropertyNames")].some(
    (known) => String(known).toLowerCase() === property.toLowerCase(),
  );
}

/** The category under which the client looks for events of the workbook. */
const EVENT_CATEGORY = 65536;

const message = (event: HostEvent): object => ({
  entries: [
    {
      messageCategory: EVENT_CATEGORY,
      messageType: event.type,
      targetId: event.target,
      message: JSON.stringify(event.arguments),
      isRemoteOverride: false,
    },
  ],
});

/**
 * A setting that no file holds: the cells whose figures are the file's own, since they cannot be calculated here. Behind it
 * stand the blocks that are meant.
 */
const KEPT_CELLS = "workbench.keptCells ";

/** Office.context.document.settings: changed in memory, written by saveAsync, as in Excel. */
function documentSettings(host: Host): object {
  let memory = host.settings.all();
  let workbook = host.state.workbook;
  // Another workbook has settings of its own: there Excel loads the add-in anew.
  const own = (): Record<string, unknown> => {
    if (workbook === host.state.workbook) return memory;
    workbook = host.state.workbook;
    edited = false;
    return (memory = host.settings.all());
  };
  const handlers = new Set<(event: object) => void>();
  // workbook.settings and these are the same store: what is written there shows here, unless it is being changed here.
  let edited = false;
  host.onEvents((_events, documentEvents) => {
    if (!documentEvents.includes(1)) return;
    if (!edited) memory = host.settings.all();
    for (const handler of handlers) handler({ type: "settingsChanged" });
  });
  const settings = {
    get: (key: string): unknown => {
      if (key.startsWith(KEPT_CELLS))
        return host.keptCells(JSON.parse(key.slice(KEPT_CELLS.length)) as string[]);
      return Object.hasOwn(own(), key) ? memory[key] : null;
    },
    set: (key: string, value: unknown): void => {
      own()[key] = JSON.parse(JSON.stringify(value)) as unknown;
      edited = true;
    },
    remove: (key: string): void => {
      delete own()[key];
      edited = true;
    },
    saveAsync: (...parameters: unknown[]): void => {
      const written = own();
      edited = false;
      host.settings.replace(written);
      answer(parameters, settings);
    },
    refreshAsync: (...parameters: unknown[]): void => {
      memory = host.settings.all();
      edited = false;
      answer(parameters, settings);
    },
    addHandlerAsync: (_type: string, handler: (event: object) => void, ...rest: unknown[]): void => {
      handlers.add(handler);
      answer(rest);
    },
    removeHandlerAsync: (_type: string, ...rest: unknown[]): void => {
      const handler = (rest[0] as { handler?: (event: object) => void } | undefined)?.handler;
      if (handler) handlers.delete(handler);
      else handlers.clear();
      answer(rest);
    },
  };
  return settings;
}
