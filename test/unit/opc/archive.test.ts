import { strToU8, zipSync } from "fflate";
import { ArchiveProblem } from "../../../opc/archive-problem";
import { Archive } from "../../../opc/read-archive";
import { writeArchive } from "../../../opc/write-archive";

const text = "指标,完成\n主营业务收入,52.14\n".repeat(50);
const sample = (): Uint8Array => zipSync({ "a/b.txt": strToU8(text), "c.xml": strToU8("<c/>") });

/** Where a mark of four bytes stands for the n-th time. */
function find(bytes: Uint8Array, mark: number, times = 1): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 4 <= bytes.length; at += 1)
    if (view.getUint32(at, true) === mark && --times === 0) return at;
  throw new Error("no such mark");
}
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

function changed(change: (view: DataView, bytes: Uint8Array) => void, from = sample()): Uint8Array {
  const bytes = from.slice();
  change(new DataView(bytes.buffer), bytes);
  return bytes;
}

function problemOf(bytes: Uint8Array): string {
  try {
    new Archive(bytes).check();
  } catch (error) {
    if (error instanceof ArchiveProblem) return error.kind;
    throw error;
  }
  return "none";
}

describe("an archive", () => {
  it("gives what was stored, whatever the case of the name", () => {
    const archive = new Archive(sample());
    expect(archive.names).toEqual(["a/b.txt", "c.xml"]);
    expect(new TextDecoder().decode(archive.read("A/B.TXT"))).toBe(text);
    expect(archive.read("nothing")).toBeUndefined();
    expect(problemOf(sample())).toBe("none");
  });

  it.each(["constructor", "__proto__", "toString", "hasOwnProperty"])(
    "holds an entry named %s like any other",
    (name) => {
      const bytes = writeArchive([{ name, bytes: strToU8("x") }]);
      expect(new Archive(bytes).names).toEqual([name]);
      expect(new Archive(sample()).read(name)).toBeUndefined();
    },
  );

  it("reads names with backslashes as paths", () => {
    expect(new Archive(zipSync({ "xl\\workbook.xml": strToU8("<a/>") })).names).toEqual(["xl/workbook.xml"]);
  });

  it("writes equal parts as equal bytes, and copies entries as they are packed", () => {
    const archive = new Archive(sample());
    const entry = archive.entry("a/b.txt");
    if (!entry) throw new Error("no entry");
    const copy = writeArchive([{ entry }, { name: "新.xml", bytes: strToU8("<d/>") }]);
    expect(copy).toEqual(writeArchive([{ entry }, { name: "新.xml", bytes: strToU8("<d/>") }]));
    const opened = new Archive(copy);
    expect(opened.names).toEqual(["a/b.txt", "新.xml"]);
    expect(opened.entry("a/b.txt")?.packed).toEqual(entry.packed);
    expect(problemOf(copy)).toBe("none");
  });

  it.each<[string, Uint8Array, string]>([
    ["cut in the middle", sample().slice(0, 200), "truncated"],
    ["no zip", strToU8("PK is not enough"), "truncated"],
    ["a changed byte of a stored entry", changed((_, bytes) => (bytes[bytes.length - 180 > 0 ? find(bytes, LOCAL, 2) + 30 + 6 : 0]! ^= 1), zipSync({ "a.txt": [strToU8("52.14"), { level: 0 }], "b.txtx": [strToU8("52.14"), { level: 0 }] })), "damaged"],
    ["a wrong checksum", changed((view, bytes) => view.setUint32(find(bytes, CENTRAL) + 16, 1, true)), "damaged"],
    ["a size that is too small", changed((view, bytes) => view.setUint32(find(bytes, CENTRAL) + 24, 3, true)), "damaged"],
    ["a size that nothing unpacks to", changed((view, bytes) => view.setUint32(find(bytes, CENTRAL) + 24, 900e6, true)), "damaged"],
    ["an offset outside", changed((view, bytes) => view.setUint32(find(bytes, CENTRAL) + 42, 1e6, true)), "truncated"],
    ["two entries over the same bytes", changed((view, bytes) => {
      const [one, two] = [find(bytes, CENTRAL), find(bytes, CENTRAL, 2)];
      view.setUint32(two + 42, view.getUint32(one + 42, true), true);
    }, zipSync({ "a.txt": strToU8("1"), "a.txt ": strToU8("1") })), "truncated"],
    ["an encrypted entry", changed((view, bytes) => view.setUint16(find(bytes, CENTRAL) + 8, 1, true)), "notReadable"],
    ["another way of packing", changed((view, bytes) => view.setUint16(find(bytes, CENTRAL) + 10, 14, true)), "notReadable"],
    ["more entries than there are", changed((view, bytes) => view.setUint16(find(bytes, END) + 10, 9, true)), "truncated"],
    ["two entries of one name", zipSync({ "a.xml": strToU8("1"), "A.XML": strToU8("2") }), "duplicate"],
    ["a name that leads out", zipSync({ "../a.xml": strToU8("1") }), "badName"],
    ["a name that is no text", changed((_, bytes) => {
      for (const at of [find(bytes, LOCAL) + 30, find(bytes, CENTRAL) + 46]) bytes[at] = 0xff;
    }, zipSync({ "\u00e9.xml": strToU8("1") })), "badName"],
  ])("is refused: %s", (_, bytes, kind) => {
    expect(problemOf(bytes)).toBe(kind);
  }); // prettier-ignore
});
