import type { Plugin } from "esbuild";

/** Leaves out of a bundle what Univer brings and the workbench never uses. */
export const leanUniver: Plugin;
