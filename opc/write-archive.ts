import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ArchiveEntry } from "./read-archive";

/** What an archive is made of: new bytes, or an entry of another archive that is copied as it is packed. */
export type ArchivePart = { name: string; bytes: Uint8Array } | { entry: ArchiveEntry };

/** The earliest day that a zip can tell, so that equal parts give equal archives. */
const DAY = (1 << 5) | 1;
const UTF8 = 0x800;
const VERSION = 20;

interface Written {
  name: Uint8Array;
  flags: number;
  method: number;
  crc: number;
  packed: Uint8Array;
  size: number;
}

export function writeArchive(parts: readonly ArchivePart[]): Uint8Array {
  const written = parts.map(packed);
  const total = written.reduce(
    (sum, { name, packed: bytes }) => sum + 76 + 2 * name.length + bytes.length,
    22,
  );
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of written) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    fields(view, at + 4, entry);
    bytes.set(entry.name, at + 30);
    bytes.set(entry.packed, at + 30 + entry.name.length);
    at += 30 + entry.name.length + entry.packed.length;
  }
  const start = at;
  written.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    fields(view, at + 6, entry);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(entry.name, at + 46);
    at += 46 + entry.name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, written.length, true);
  view.setUint16(at + 10, written.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return bytes;
}

function packed(part: ArchivePart): Written {
  if ("entry" in part) {
    const { name, flags, method, crc, packed: bytes, size } = part.entry;
    // Sizes stand in front here, so the mark for sizes behind the bytes goes.
    return {
      name: new TextEncoder().encode(name),
      flags: (flags & 6) | UTF8,
      method,
      crc,
      packed: bytes,
      size,
    };
  }
  const { name, bytes } = part;
  const squeezed = deflateSync(bytes, { level: 6 });
  const stored = squeezed.length >= bytes.length;
  return {
    name: new TextEncoder().encode(name),
    flags: UTF8,
    method: stored ? 0 : 8,
    crc: crc32(bytes),
    packed: stored ? bytes : squeezed,
    size: bytes.length,
  };
}

/** What the header of an entry and its line in the directory have in common. */
function fields(
  view: DataView,
  at: number,
  { name, flags, method, crc, packed: bytes, size }: Written,
): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, DAY, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, bytes.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}
