export type ArchiveProblemKind =
  /** No zip at all. */
  | "notArchive"
  /** The directory at the end is missing, or says what cannot be. */
  | "truncated"
  /** More than is taken; `limit` in bytes or, for entries, their number. */
  | "tooLarge"
  /** An entry's bytes are not those that were stored; `part` names it. */
  | "damaged"
  /** Two entries of one name. */
  | "duplicate"
  /** A name that cannot be that of a part. */
  | "badName"
  /** An entry that a password protects, or that is packed in a way that packages may not use. */
  | "notReadable";

/** Why an archive is not read. */
export class ArchiveProblem extends Error {
  constructor(
    readonly kind: ArchiveProblemKind,
    readonly part = "",
    readonly limit = 0,
  ) {
    super(`${kind} ${part}`);
    this.name = "ArchiveProblem";
  }
}
