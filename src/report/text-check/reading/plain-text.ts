import { partsOfLongSentences } from "./long-sentences";

/**
 * Text as pasted, made even for reading: full-width digits and marks become half-width, 帐 is read as 账, and spaces
 * and line ends inside a sentence go. Every character remembers where it stood, so that findings quote the original.
 */
export interface PlainText {
  /** What the rules read. Paragraphs end with a line feed. */
  text: string;
  /** For each character of text its offset in the original; one more entry for the end. */
  offsets: number[];
  original: string;
}

const MARKS: Record<string, string> = {
  "\u3000": " ", "\u00A0": " ", "\t": " ", "\u200B": " ", "\uFEFF": " ", "\r": " ", "\u2028": "\n", "\u2029": "\n",
  "\u2212": "-", "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-",
  "\u2236": ":", "\uFF5E": "~", "\u301C": "~", "\u223C": "~", "\u300C": "\u201C", "\u300D": "\u201D", "\uFE6A": "%", "\u2103": "C",
  "\u5E10": "\u8D26", "\uFF61": "。", "\uFF64": "、",
}; // prettier-ignore

/** The marks that are made even. */
const UNEVEN = new RegExp(`[\uFF01-\uFF5E${Object.keys(MARKS).join("")}]`, "g");

function even(mark: string): string {
  const known = MARKS[mark];
  if (known !== undefined) return known;
  const code = mark.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : mark;
}

const SENTENCE_END = /[。;!?:)\u201D]/;
/** A line that starts so is a paragraph of its own. */
const NEW_PARAGRAPH =
  /^ *(?:[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3}[、.]|\(|\d{1,2}[、.)](?!\d)|\u7b2c|[\u2460-\u2473])/;
/** Shorter lines are headings or items of a list; a line broken by a page's width is longer. */
const FULL_LINE = 20;

/** Whether a line end only wraps a sentence, as text copied from a PDF does. */
function wraps(before: string, after: string): boolean {
  const line = before.trimEnd();
  if (line.length < FULL_LINE || SENTENCE_END.test(line.slice(-1))) return false;
  return after.trim() !== "" && !NEW_PARAGRAPH.test(after);
}

export function plainText(original: string): PlainText {
  const lines = original.replace(UNEVEN, even).split("\n");
  const text: string[] = [];
  const offsets: number[] = [];
  let start = 0;
  let last = "";
  const take = (words: string, from: number): void => {
    if (words === "") return;
    text.push(words);
    last = words.charAt(words.length - 1);
    for (let at = 0; at < words.length; at++) offsets.push(from + at);
  };
  lines.forEach((line, number) => {
    let from = 0;
    for (const word of line.split(" ")) {
      // Spaces never part Chinese words; between two Latin words they do.
      if (from > 0 && /[A-Za-z]/.test(last)) take(" ", start + from - 1);
      take(word, start + from);
      from += word.length + 1;
    }
    const next = lines[number + 1];
    if (next !== undefined && !wraps(line, next)) take("\n", start + line.length);
    start += line.length + 1;
  });
  offsets.push(original.length);
  return parted({ text: text.join(""), offsets, original });
}

/** With a line feed at each part of a sentence that has no end. */
function parted(plain: PlainText): PlainText {
  const cuts = partsOfLongSentences(plain.text);
  if (cuts.length === 0) return plain;
  const places = [0, ...cuts];
  const ends = [...cuts, plain.text.length];
  return {
    ...plain,
    text: places.map((from, index) => plain.text.slice(from, ends[index])).join("\n"),
    offsets: places.flatMap((from, index) => plain.offsets.slice(from, (ends[index] ?? 0) + 1)),
  };
}

/** The original text of a span, and where it stands. */
export function quoted(plain: PlainText, from: number, to: number): { quote: string; offset: number } {
  const offset = plain.offsets[from] ?? 0;
  const end = to > from ? (plain.offsets[to - 1] ?? offset) + 1 : offset;
  return { quote: plain.original.slice(offset, end), offset };
}
