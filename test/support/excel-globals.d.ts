import type { WorkbenchGlobals } from "./excel-environment";

declare global {
  /** The host behind Excel in tests of the project "host". */
  const workbench: WorkbenchGlobals;
}
