import { Inflate } from "fflate";
import { ArchiveProblem } from "./archive-problem";
import { crc32 } from "./crc32";
import { ARCHIVE } from "./limits";
import { partKey } from "./part-key";

/** An entry as the archive's directory tells of it. */
export interface ArchiveEntry {
  /** With slashes, whatever the writer used. */
  name: string;
  /** As it stands in the archive, for who copies the entry. */
  storedName: Uint8Array;
  flags: number;
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  /** The packed bytes. */
  packed: Uint8Array;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const UTF8 = 0x800;
/** Packed bytes that are unpacked at a time. */
const STEP = 16_384;
/** No packed byte gives more than this; an entry that tells of more lies. */
const MOST_PER_BYTE = 1_100;

/** A zip, its directory read and held against its entries; what an entry holds is unpacked, and checked, when it is read. */
export class Archive {
  /** In the order of the directory, by the keys of their names. */
  private readonly entries = new Map<string, ArchiveEntry>();
  private readonly checked = new Set<ArchiveEntry>();

  constructor(bytes: Uint8Array) {
    if (bytes.length > ARCHIVE.bytes) throw new ArchiveProblem("tooLarge", "", ARCHIVE.bytes);
    let unpacked = 0;
    for (const entry of readDirectory(bytes)) {
      if (entry.name.endsWith("/")) continue;
      const key = partKey(entry.name);
      if (this.entries.has(key)) throw new ArchiveProblem("duplicate", entry.name);
      if (entry.size > (entry.packedSize + 8) * MOST_PER_BYTE)
        throw new ArchiveProblem("damaged", entry.name);
      unpacked += entry.size;
      if (unpacked > ARCHIVE.unpacked) throw new ArchiveProblem("tooLarge", entry.name, ARCHIVE.unpacked);
      this.entries.set(key, entry);
    }
  }

  get names(): string[] {
    return [...this.entries.values()].map(({ name }) => name);
  }

  entry(name: string): ArchiveEntry | undefined {
    return this.entries.get(partKey(name));
  }

  /** What an entry holds; undefined where there is none of the name. Refused where it is larger than `most` bytes. */
  read(name: string, most: number = ARCHIVE.unpacked): Uint8Array | undefined {
    const entry = this.entry(name);
    if (!entry) return undefined;
    if (entry.size > most) throw new ArchiveProblem("tooLarge", entry.name, most);
    const bytes = new Uint8Array(entry.size);
    let at = 0;
    for (const piece of this.pieces(entry)) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }

  /** What an entry holds, piece by piece; the checksum is known to be right only after the last. */
  *pieces(entry: ArchiveEntry): Generator<Uint8Array> {
    let size = 0;
    let crc = 0;
    for (const piece of unpack(entry)) {
      size += piece.length;
      if (size > entry.size) throw new ArchiveProblem("damaged", entry.name);
      if (!this.checked.has(entry)) crc = crc32(piece, crc);
      yield piece;
    }
    if (this.checked.has(entry)) return;
    if (size !== entry.size || crc !== entry.crc) throw new ArchiveProblem("damaged", entry.name);
    this.checked.add(entry);
  }

  /** Checks every entry that has not been read. */
  check(): void {
    for (const entry of this.entries.values()) {
      if (this.checked.has(entry)) continue;
      for (const _piece of this.pieces(entry));
    }
  }
}

function* unpack({ name, method, packed }: ArchiveEntry): Generator<Uint8Array> {
  if (method === STORED) {
    for (let at = 0; at < packed.length; at += STEP) yield packed.subarray(at, at + STEP);
    return;
  }
  const pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    if (piece.length > 0) pieces.push(piece);
  });
  for (let at = 0; at < packed.length || at === 0; at += STEP) {
    try {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      throw new ArchiveProblem("damaged", name);
    }
    yield* pieces;
    pieces.length = 0;
  }
}

function* readDirectory(bytes: Uint8Array): Generator<ArchiveEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = findDirectory(bytes, view);
  if (count > ARCHIVE.entries) throw new ArchiveProblem("tooLarge", "", ARCHIVE.entries);
  const ends: { name: string; from: number; to: number }[] = [];
  let at = start;
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new ArchiveProblem("truncated");
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number]; // prettier-ignore
    const flags = view.getUint16(at + 8, true);
    const storedName = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = nameOf(storedName, flags);
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [packedSize, size, offset] = sizes(view, at, extra);
    const method = view.getUint16(at + 10, true);
    if (flags & ENCRYPTED || (method !== STORED && method !== DEFLATED))
      throw new ArchiveProblem("notReadable", name);
    const from = dataStart(bytes, view, offset, { storedName, method });
    if (from === undefined || from + packedSize > bytes.length) throw new ArchiveProblem("truncated", name);
    ends.push({ name, from: offset, to: from + packedSize });
    const crc = view.getUint32(at + 16, true);
    const packed = bytes.subarray(from, from + packedSize);
    yield { name, storedName, flags, method, crc, packedSize, size, packed };
    at += 46 + nameLength + extraLength + commentLength;
  }
  refuseOverlaps(ends);
}

function findDirectory(bytes: Uint8Array, view: DataView): { count: number; start: number } {
  const lowest = Math.max(0, bytes.length - 22 - 65_535);
  let end = bytes.length - 22;
  while (end >= lowest && view.getUint32(end, true) !== END) end -= 1;
  if (end < lowest) throw new ArchiveProblem("truncated");
  let [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (end >= 20 && view.getUint32(end - 20, true) === LOCATOR_64) {
    const at = Number(view.getBigUint64(end - 12, true));
    if (at + 56 > bytes.length || view.getUint32(at, true) !== END_64) throw new ArchiveProblem("truncated");
    [count, start] = [Number(view.getBigUint64(at + 32, true)), Number(view.getBigUint64(at + 48, true))];
  }
  return { count, start };
}

/** Packed size, size and offset; 0xFFFFFFFF stands for one that the zip64 field tells. */
function sizes(view: DataView, at: number, extra: Uint8Array): [number, number, number] {
  const told = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  const fields = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  let [field, end] = [0, 0];
  for (; field + 4 <= extra.length; field = end) {
    end = field + 4 + fields.getUint16(field + 2, true);
    if (fields.getUint16(field, true) === 1) break;
  }
  let next = field + 4;
  const [size = 0, packed = 0, offset = 0] = told.map((value) => {
    if (value !== 0xffffffff || next + 8 > Math.min(end, extra.length)) return value;
    next += 8;
    return Number(fields.getBigUint64(next - 8, true));
  });
  return [packed, size, offset];
}

/** Where an entry's bytes begin; its own header must say of it what the directory does, or others read something else. */
function dataStart(
  bytes: Uint8Array,
  view: DataView,
  offset: number,
  { storedName: name, method }: Pick<ArchiveEntry, "storedName" | "method">,
): number | undefined {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return undefined;
  if (view.getUint16(offset + 8, true) !== method) return undefined;
  const nameLength = view.getUint16(offset + 26, true);
  const own = bytes.subarray(offset + 30, offset + 30 + nameLength);
  if (own.length !== name.length || own.some((byte, index) => byte !== name[index])) return undefined;
  return offset + 30 + nameLength + view.getUint16(offset + 28, true);
}

/** Entries that share bytes are how a small file unpacks to a huge one. */
function refuseOverlaps(ends: { name: string; from: number; to: number }[]): void {
  ends.sort((one, other) => one.from - other.from);
  ends.forEach(({ name, from }, index) => {
    if (from < (ends[index - 1]?.to ?? 0)) throw new ArchiveProblem("damaged", name);
  });
}

/** As much of a wrong name as can stand in a sentence. */
const shownName = (name: string): string =>
  name.replace(/[\u0000-\u001f\u007f-\u009f\ufffd]+/g, "?").slice(0, 60);

function nameOf(stored: Uint8Array, flags: number): string {
  let name: string;
  try {
    name = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(stored);
  } catch {
    // Without the mark of UTF-8 older programs wrote names in a code page of their own.
    if (flags & UTF8) throw new ArchiveProblem("badName", shownName(new TextDecoder().decode(stored)));
    name = new TextDecoder("latin1").decode(stored);
  }
  const plain = name.replace(/\\/g, "/").replace(/^\/+/, "");
  const isBad =
    plain === "" || plain.length > ARCHIVE.nameLength || /[\u0000-\u001f]|(^|\/)\.\.?(\/|$)/.test(plain);
  if (isBad) throw new ArchiveProblem("badName", shownName(name));
  return plain;
}
