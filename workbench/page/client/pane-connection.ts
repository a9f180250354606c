import type { FunctionsMetadata } from "../../engine/function-metadata";
import { readOutcome } from "../../headless/command-outcome";
import type { Host } from "../../host/host";
import {
  installOfficeRuntime,
  type ClientGlobal,
  type OfficeRuntime,
  type OfficeTheme,
} from "../../host/office-runtime";
import type { PageText } from "../../locales/page";
import { waitFor } from "./wait-for";

declare global {
  interface Window {
    /** Called by the pane's bootstrap, before any script of the add-in: makes the pane's window one inside Excel. */
    parkAttachPane?: (pane: Window) => void;
  }
}

export interface PaneConnection {
  /** Another workbook is open: as in Excel, its add-in starts afresh. */
  restart(): void;
  /** Resolves when the add-in has registered its functions and commands; rejects with words if it does not. */
  ready(): Promise<void>;
  runCommand(name: string): Promise<string>;
  setDark(dark: boolean): void;
  setVisible(visible: boolean): void;
  dispose(): void;
}

export interface PaneSurroundings {
  host: Host;
  metadata: FunctionsMetadata;
  namespace: string;
  dark: boolean;
  text: PageText;
  showPane(visible: boolean): void;
  /** The functions have come, and every cell that uses one has been calculated. */
  registered(): void;
}

/** A key pressed in the pane, for the page's shortcuts: a CustomEvent whose detail is the KeyboardEvent. */
export const PANE_KEY = "park-pane-key";
/** The add-in asks for the page's print view. */
export const PRINT_WISH = "park-print-wish";

const STARTS_WITHIN = 30_000;

const LIGHT: OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#242424",
  controlBackgroundColor: "#F5F5F5",
  controlForegroundColor: "#242424",
  isDarkTheme: false,
};
const DARK: OfficeTheme = {
  bodyBackgroundColor: "#292929",
  bodyForegroundColor: "#FFFFFF",
  controlBackgroundColor: "#1F1F1F",
  controlForegroundColor: "#FFFFFF",
  isDarkTheme: true,
};

/** Waits for the pane's window to come, as often as it is loaded anew, and gives it what Office would. */
export function connectPane(surroundings: PaneSurroundings): PaneConnection {
  return new Connection(surroundings);
}

class Connection implements PaneConnection {
  private runtime: OfficeRuntime | undefined;
  private window: Window | undefined;
  private registered = false;
  private dark: boolean;

  constructor(private readonly surroundings: PaneSurroundings) {
    this.dark = surroundings.dark;
    surroundings.host.expectFunctions(surroundings.metadata, surroundings.namespace);
    window.parkAttachPane = (pane) => this.attach(pane);
  }

  private attach(pane: Window): void {
    const { host, showPane, text } = this.surroundings;
    this.runtime?.dispose();
    this.registered = false;
    this.window = pane;
    const runtime = installOfficeRuntime(pane as unknown as ClientGlobal, host, {
      onVisibility: showPane,
      openWindow: (url) => window.open(url, "_blank", "noopener"),
      theme: this.dark ? DARK : LIGHT,
      profileName: text.profile.names[host.profile.name],
      writeFile: async (file) => (await import("../../file/write-workbook-file")).writeWorkbookFile(file),
      print: () => void window.dispatchEvent(new Event(PRINT_WISH)),
    });
    this.runtime = runtime;
    pane.addEventListener("load", () => void this.register(runtime));
    pane.addEventListener("keydown", passOn, true);
  }

  private async register(runtime: OfficeRuntime): Promise<void> {
    const { host, metadata, namespace } = this.surroundings;
    await host.registerFunctions(metadata, runtime.functions, {
      namespace,
      errorObject: (code) => runtime.errorObject(code),
    });
    runtime.setVisibility(true);
    this.registered = true;
    this.surroundings.registered();
  }

  restart(): void {
    this.registered = false;
  }

  ready(): Promise<void> {
    return waitFor(() => this.registered, STARTS_WITHIN, this.surroundings.text.problem.addInSlow);
  }

  async runCommand(name: string): Promise<string> {
    const action = this.runtime?.actions.get(name);
    if (action === undefined) throw new Error(this.surroundings.text.problem.commandMissing(name));
    const { message, problem } = readOutcome(
      await action({ completed: () => undefined, source: { id: name } }),
    );
    if (problem !== undefined) throw new Error(message);
    return message;
  }

  setDark(dark: boolean): void {
    this.dark = dark;
    this.runtime?.setTheme(dark ? DARK : LIGHT);
    // Add-ins ask for the theme when a person comes back to them: there is no event for it.
    this.window?.dispatchEvent(new Event("focus"));
  }

  setVisible(visible: boolean): void {
    this.runtime?.setVisibility(visible);
  }

  dispose(): void {
    this.runtime?.dispose();
    delete window.parkAttachPane;
  }
}

/** Shortcuts of the page work wherever the keyboard is; the grid must not see the pane's keys. */
function passOn(event: KeyboardEvent): void {
  const told = new CustomEvent(PANE_KEY, { detail: event, cancelable: true });
  if (!window.dispatchEvent(told)) event.preventDefault();
}
