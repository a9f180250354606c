import { strToU8, unzipSync, zipSync } from "fflate";

const SHEET = "xl/worksheets/sheet1.xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** How files with a password, and those of Excel 97, begin. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Where a zip says how long a part is when it is unpacked, and its checksum; from the mark of its entry in the list. */
const ENTRY = { mark: 0x02014b50, checksum: 16, unpacked: 24 };

const sheet = (rows: string): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
const cell = (inside: string, attributes = ""): string =>
  sheet(`<row r="1"><c r="A1" ${attributes}>${inside}</c></row>`);

/** Files that are no workbooks, or such as would do harm, made of a good one. */
export function hostileFiles(good: Uint8Array): Record<string, Uint8Array> {
  const parts = unzipSync(good);
  const withPart = (name: string, content: string | Uint8Array): Uint8Array =>
    zipSync({ ...parts, [name]: typeof content === "string" ? strToU8(content) : content });
  const withSheet = (content: string | Uint8Array): Uint8Array => withPart(SHEET, content);
  const without = (name: string): Uint8Array => {
    const { [name]: _gone, ...rest } = parts;
    return zipSync(rest);
  };
  const strings = (content: string): Uint8Array => withPart("xl/sharedStrings.xml", content);
  const notUtf8 = strToU8(cell("<is><t>x</t></is>", 't="inlineStr"'));
  notUtf8[notUtf8.lastIndexOf(0x78)] = 0xff;
  return {
    "nothing in it": new Uint8Array(),
    "half of it": good.slice(0, good.length / 2),
    "a password": new Uint8Array([...COMPOUND, ...new Uint8Array(1024)]),
    "a web page": strToU8("<html><body><table><tr><td>1</td></tr></table></body></html>"),
    "a zip of other things": zipSync({ "读我.txt": strToU8("1") }),
    "another checksum": withEntry(good, ENTRY.checksum),
    "a part longer than is said": withEntry(good, ENTRY.unpacked),
    "no workbook part": without("xl/workbook.xml"),
    "a document type": withSheet(`<!DOCTYPE a [<!ENTITY b "c">]>${cell("<v>&b;</v>")}`),
    "an entity of an object's name": withSheet(cell("<v>&constructor;</v>")),
    "elements in elements without end": withSheet("<a>".repeat(3_000)),
    "an attribute twice": withSheet(cell("<v>1</v>", 's="0" s="1"')),
    "attributes without end": withSheet(
      cell("<v>1</v>", Array.from({ length: 5_000 }, (_none, n) => `a${n}="1"`).join(" ")),
    ),
    "a tag without end": withSheet(`<worksheet xmlns="${MAIN}"><sheetData><row r="${"1".repeat(50_000)}`),
    "bytes that are no UTF-8": withSheet(notUtf8),
    "a negative row": withSheet(sheet('<row r="-1"><c r="A-1"><v>1</v></c></row>')),
    "a column behind the last": withSheet(sheet('<row r="1"><c r="XFE1"><v>1</v></c></row>')),
    "a text with a negative number": withSheet(cell("<v>-1</v>", 't="s"')),
    "a text that is not there": withSheet(cell("<v>99999999</v>", 't="s"')),
    NaN: withSheet(cell("<v>NaN</v>")),
    INF: withSheet(cell("<v>INF</v>")),
    "a number beyond all numbers": withSheet(cell(`<v>${"9".repeat(400)}</v>`)),
    "a truth value of 2": withSheet(cell("<v>2</v>", 't="b"')),
    "a date that is none": withSheet(cell("<v>2013-99-99</v>", 't="d"')),
    "a formula without end": withSheet(cell(`<f>${"(".repeat(5_000)}1</f>`)),
    "strings that are no strings": strings(
      `<sst xmlns="${MAIN}" count="10000000"><si><t>&#xD800;</t></si></sst>`,
    ),
    "strings cut off": strings(`<sst xmlns="${MAIN}"><si><t>`),
  };
}

/** The good file with another word in the list's entry of its first sheet. */
function withEntry(good: Uint8Array, offset: number): Uint8Array {
  const bytes = good.slice();
  const view = new DataView(bytes.buffer);
  const name = strToU8(SHEET);
  for (let at = 0; at < bytes.length - 46; at++) {
    if (view.getUint32(at, true) !== ENTRY.mark) continue;
    if (!name.every((byte, index) => bytes[at + 46 + index] === byte)) continue;
    view.setUint32(at + offset, view.getUint32(at + offset, true) ^ 0x5a5a, true);
  }
  return bytes;
}
