import type { BlankDelivery, LateResults } from "../../engine/engine";

/** Real kinds of Excel, and the harshest mixture of them, which tests run under unless they ask for another. */
export const PROFILE_NAMES = ["windows-ltsc2021", "windows-365", "mac", "web", "harsh"] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

/** With the host that refuses little, which is none of Excel's. */
export const ANY_PROFILE_NAMES = ["lenient", ...PROFILE_NAMES] as const;
export type AnyProfileName = (typeof ANY_PROFILE_NAMES)[number];

/** What a kind of Excel supports and how it answers: the same host, told to behave like it. */
export interface Profile {
  name: AnyProfileName;
  /** Office.context.platform */
  platform: "PC" | "Mac" | "OfficeOnline";
  /** Office.context.diagnostics.version */
  version: string;
  /** Requirement sets with their newest version; a set that is missing is not there. */
  sets: Readonly<Record<string, string>>;
  /** What a blank cell in an argument of a custom function arrives as. */
  blanks: BlankDelivery;
  /** What a custom function's cell shows after the request that had it calculated. */
  lateResults: LateResults;
  /** The most bytes of a request and of an answer. */
  payloadLimit?: number;
  /** Whether a cell that is being edited stops requests. */
  hasCellEditMode: boolean;
  /** Worksheet.names gives the names of the whole workbook. */
  hasWideSheetNames: boolean;
  /** worksheet.copy and copyFrom bring notes and threaded comments along. */
  copiesRemarks: boolean;
  /**
   * document.getFileAsync gives the workbook. By the typings' table Excel on the web gives a PDF only, whatever its
   * requirement sets say.
   */
  givesFile: boolean;
  /** Workbook.insertWorksheetsFromBase64 takes sheets with charts, comments, notes, pivot tables and slicers. */
  insertsObjects: boolean;
  /** Whether a page in the pane may have the browser save a file. */
  hasBlobDownloads: boolean;
  /** Refuses what every Excel refuses. */
  isStrict: boolean;
}
