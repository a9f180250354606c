import { mergeLocales } from "@univerjs/core";
import rules from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import core from "@univerjs/preset-sheets-core/locales/zh-CN";
import validation from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import drawing from "@univerjs/preset-sheets-drawing/locales/zh-CN";
import find from "@univerjs/preset-sheets-find-replace/locales/zh-CN";
import note from "@univerjs/preset-sheets-note/locales/zh-CN";

/** The grid's own texts. */
export const gridTexts = mergeLocales(core, rules, validation, drawing, find, note);
