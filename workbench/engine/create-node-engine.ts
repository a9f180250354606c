import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import type { Engine } from "./engine";
import { UniverEngine } from "./univer-engine";

/**
 * Univer without a screen, in Node or behind a page: only what calculates. Its plugin sheets-formula stays out: that
 * starts calculations of its own a tenth of a second after a sheet is added or renamed, and they cut short ours.
 */
export function createNodeEngine(): Engine {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin, {});
  return new UniverEngine(univer);
}
