import { mergeLocales } from "@univerjs/core";
import rules from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import core from "@univerjs/preset-sheets-core/locales/en-US";
import validation from "@univerjs/preset-sheets-data-validation/locales/en-US";
import drawing from "@univerjs/preset-sheets-drawing/locales/en-US";
import find from "@univerjs/preset-sheets-find-replace/locales/en-US";
import note from "@univerjs/preset-sheets-note/locales/en-US";

/** The grid's own texts. */
export const gridTexts = mergeLocales(core, rules, validation, drawing, find, note);
