import { DOCUMENT_EVENT } from "./events";
import type { HostState } from "./state";

/** The add-in's settings in the document. Values are plain data; what is handed out is a copy. */
export class HostSettings {
  constructor(
    private readonly state: HostState,
    private readonly flush: () => void,
  ) {}

  all(): Record<string, unknown> {
    return structuredClone(Object.fromEntries(this.state.workbook.settings));
  }

  get(key: string): unknown {
    return structuredClone(this.state.workbook.settings.get(key));
  }

  set(key: string, value: unknown): void {
    this.state.workbook.settings.set(key, structuredClone(value));
    this.changed();
  }

  delete(key: string): void {
    this.state.workbook.settings.delete(key);
    this.changed();
  }

  /** Office.context.document.settings.saveAsync writes all of an add-in's settings at once. */
  replace(settings: Record<string, unknown>): void {
    this.state.workbook.settings = new Map(Object.entries(structuredClone(settings)));
    this.changed();
  }

  private changed(): void {
    this.state.isDirty = true;
    this.state.events.document(DOCUMENT_EVENT.settingsChanged);
    this.flush();
  }
}
