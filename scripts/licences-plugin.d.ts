import type { Compiler } from "webpack";

export const DATA_FROM: readonly string[];

export class LicencesPlugin {
  apply(compiler: Compiler): void;
}
