import fc from "fast-check";
import { decodePieces, XmlProblem, XmlScanner } from "../../../opc/xml-scanner";

/** Names, attributes and texts as one line. */
function told(source: string | Iterator<string>): string {
  const scanner = new XmlScanner(source);
  let line = "";
  while (scanner.next()) {
    const { kind, name, attributes, text } = scanner;
    if (kind === "text") line += text;
    else if (kind === "end") line += `/${name} `;
    else line += `${name}${JSON.stringify({ ...attributes })} `;
  }
  return line;
}

describe("XML", () => {
  it.each([
    ["<a/>", "a{} /a "],
    [
      "\ufeff<?xml version='1.0'?><!-- > --><a x = '1' y=\"a>b'c\">1&lt;2<![CDATA[<&]]></a>\n",
      'a{"x":"1","y":"a>b\'c"} 1<2<&/a ',
    ],
    [
      "<x:a xmlns:x='u' xmlns:rel='http://o/2006/relationships'><x:b rel:id='1' id='2'/></x:a>",
      'a{} b{"r:id":"1","id":"2"} /b /a ',
    ],
    ["<a>&#x4E2D;&#22269;&quot;\r\n</a>", 'a{} 中国"\n/a '],
    ["<a constructor='1' __proto__='2'/>", 'a{"constructor":"1","__proto__":"2"} /a '],
  ])("is read: %s", (source, line) => {
    expect(told(source)).toBe(line);
  });

  it("has no attribute that the file does not state", () => {
    const scanner = new XmlScanner("<a b='1'/>");
    scanner.next();
    expect(scanner.attributes["constructor"]).toBeUndefined();
    expect(scanner.attributes["toString"]).toBeUndefined();
  });

  it.each([
    "", "text", "<a>", "<a></b>", "</a>", "<a/><b/>", "<a", "<a b>", "<a b=1/>", "<a b='1' b='2'/>", "<a b='<'/>",
    "<a>&nbsp;</a>", "<a>&constructor;</a>", "<a>&toString;</a>", "<a>A&B</a>", "<a>&#x110000;</a>", "<a>&#0;</a>", "<a>&#xD800;</a>",
    "<!DOCTYPE a><a/>", "<a><!ELEMENT a></a>", "<a><![CDATA[</a>", "<a><!-- </a>", "<a b='1'c='2'/>", "<1/>", "< a/>",
    `${"<a>".repeat(300)}${"</a>".repeat(300)}`,
  ])("is refused: %s", (source) => {
    expect(() => told(source)).toThrow(XmlProblem);
  }); // prettier-ignore

  it("is the same read in pieces of any size, letters of several bytes cut through", () => {
    const source = "<表 名='数据>1'><a>增长12%&amp;</a><!-- -- x --><b/>\u{20000}</表>";
    const bytes = new TextEncoder().encode(source);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: bytes.length }), (size) => {
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        );
        expect(told(decodePieces(pieces))).toBe(told(source));
      }),
    );
  });

  it("that is no UTF-8 is refused", () => {
    expect(() => told(decodePieces([Uint8Array.of(0x3c, 0x61, 0xff, 0x2f, 0x3e)]))).toThrow(XmlProblem);
  });
});

/** Characters that the scanner looks at, counted where it does. */
function steps(source: string): number {
  let count = 0;
  const { indexOf, charCodeAt } = String.prototype;
  jest.spyOn(String.prototype, "indexOf").mockImplementation(function (this: string, mark: string, from = 0) {
    const found = indexOf.call(this, mark, from);
    count += (found < 0 ? this.length : found) - from + 1;
    return found;
  });
  jest.spyOn(String.prototype, "charCodeAt").mockImplementation(function (this: string, at: number) {
    count += 1;
    return charCodeAt.call(this, at);
  });
  try {
    const scanner = new XmlScanner(source);
    while (scanner.next());
  } catch (error) {
    if (!(error instanceof XmlProblem)) throw error;
  } finally {
    jest.restoreAllMocks();
  }
  return count;
}

it.each<[string, (size: number) => string]>([
  ["'>' in an attribute", (size) => `<a b="${">".repeat(size)}"/>`],
  ["quotes of the other kind", (size) => `<a b='${'"'.repeat(size)}'/>`],
  ["attributes before the tag's end", (size) => `<a ${Array.from({ length: Math.min(500, size) }, (_, n) => `b${n}=">"`).join(" ")} c="${"x".repeat(size)}"/>`],
  ["a word without an equals sign", (size) => `<a ${"a".repeat(size)}/>`],
  ["words without an equals sign", (size) => `<a ${"a ".repeat(size)}/>`],
  ["tags that are never closed", (size) => `<a>${"<w:p ".repeat(size)}`],
  ["many small elements", (size) => `<a>${"<b c='1'/>".repeat(size)}</a>`],
  ["ampersands", (size) => `<a>${"&amp;".repeat(size)}</a>`],
])("the work grows with the size and no faster: %s", (_, make) => {
  const [once, twice] = [steps(make(2_000)), steps(make(4_000))];
  expect(once).toBeGreaterThan(0);
  expect(twice).toBeLessThanOrEqual(2.2 * once + 200);
}); // prettier-ignore
