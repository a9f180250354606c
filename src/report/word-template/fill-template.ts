import Docxtemplater, { type DXT } from "docxtemplater";
import PizZip from "pizzip";
import { Archive } from "../../../opc/read-archive";
import { ArchiveProblem } from "../../../opc/archive-problem";
import { DOCUMENT } from "../../../opc/limits";
import type { Field } from "../../fields/field";
import { isTrue } from "../../template-language/evaluate";
import type { Expression } from "../../template-language/expression";
import { parseTemplateText, type Piece } from "../../template-language/parse-text";
import {
  DamagedWordFile,
  documentPart,
  NotAWordFile,
  readWordText,
  TooMuchText,
} from "../word-file/read-word-text";
import { settledZip } from "../word-file/settled-package";
import { checkTemplate } from "./check-template";
import { REPORT, TABLE } from "./report-words";
import { shownValue } from "./shown-value";
import { tableXml } from "./table-xml";
import {
  fieldNamed,
  isRecord,
  repeated,
  rootAround,
  selected,
  valueAround,
  type Around,
} from "./template-around";
import type { TemplateRow } from "./template-row";
import type { TemplateSource } from "./template-source";
import { WordTemplateError, type WordFileFault, type WordTemplateProblem } from "./word-template-problem";

export type Filled = { file: Uint8Array } | { problems: WordTemplateProblem[] } | { fault: WordFileFault };

/** A user's .docx with its placeholders filled; nothing is filled where one of them is wrong. */
export function fillWordTemplate(template: Uint8Array, source: TemplateSource): Filled {
  const read = readTemplate(template);
  if ("fault" in read) return read;
  const problems = checkTemplate(read.text, source);
  if (problems.length > 0) return { problems };
  let repetitions = 0;
  /** Blocks in blocks multiply: the work ends here, and the reason is told below. */
  const counted = (value: unknown): unknown => {
    if (Array.isArray(value)) repetitions += value.length;
    return repetitions > DOCUMENT.repetitions ? [] : value;
  };
  try {
    const filled = new Docxtemplater(new PizZip(template), {
      paragraphLoop: true,
      linebreaks: true,
      delimiters: { start: "{{", end: "}}" },
      // No tag of the file may set other ones.
      syntax: { changeDelimiterPrefix: null },
      parser: (tag: string) => ({
        get: (scope: Around, { meta }: { meta: { part: { module?: string } } }) =>
          counted(given(tag, scope, meta.part.module)),
      }),
      nullGetter: () => "",
      errorLogging: false,
      modules: [blockTags()],
    });
    filled.render(rootAround(source) as unknown as Record<string, unknown>);
    if (repetitions > DOCUMENT.repetitions) {
      const parameters = { most: String(DOCUMENT.repetitions) };
      return { problems: [{ paragraph: 0, quote: "", kind: "tooMuch", parameters }] };
    }
    return { file: settledZip(filled.getZip().generate({ type: "uint8array", compression: "DEFLATE" })) };
  } catch (error) {
    return { problems: structureProblems(error) };
  }
}

interface TagModule {
  name?: string;
  prefix?: unknown;
}

/** Words that no tag begins with. */
const NEVER = /^(?!)()()/;

/** Ends are ends of what was opened last, whatever word stands in them, and a table stands for its paragraph. */
const blockTags = (): DXT.Module => ({
  name: "BlockTags",
  optionsTransformer(options, template) {
    for (const module of (template as unknown as { modules: TagModule[] }).modules) {
      if (module.name === "LoopModule")
        module.prefix = { start: /^\s*#([\s\S]*)$/, end: /^\s*\/()/, dash: NEVER, inverted: NEVER };
      if (module.name === "RawXmlModule") module.prefix = new RegExp(`^\\s*(${TABLE}\\.[^|]*)$`);
    }
    return options;
  },
});

/** What a tag gives where it stands: a text, the parts of a block, whether a condition holds, or a table's XML. */
function given(tag: string, around: Around, module: string | undefined): unknown {
  if (module === "loop") {
    const piece = pieceOf(`#${tag}`);
    if (piece?.kind === "if") return isTrue(valueAround(piece.condition, around));
    return piece?.kind === "open" ? repeated(piece.head, around) : [];
  }
  const piece = pieceOf(tag);
  if (piece?.kind !== "output") return "";
  const { expression, formats } = piece;
  if (expression.kind === "name" && expression.path[0] === TABLE) {
    const table = around.source.document.tables.find(({ title }) => title === expression.path[1]);
    return table ? tableXml(table) : "";
  }
  const value = valueAround(expression, around);
  const field = expression.kind === "name" ? fieldNamed(expression, around) : undefined;
  const ready = expression.kind === "name" && expression.path[0] === REPORT;
  if (ready && typeof value === "string") return value;
  const row = rowOf(expression, field, around);
  const unit = row?.unit ?? "";
  return shownValue({ value, field, unit, formats }, around.source.input.parameters);
}

/** The row that a name speaks of: the one that it names, else the one around. */
function rowOf(expression: Expression, field: Field | undefined, around: Around): TemplateRow | undefined {
  const subject = field?.subject;
  return expression.kind === "name" && expression.select && isRecord(subject)
    ? selected(subject, expression.select, around)
    : around.row;
}

function pieceOf(tag: string): Piece | undefined {
  return parseTemplateText(`{{${tag}}}`).pieces[0];
}

/** Blocks that cross the rows of a table, and the like: only the library sees them. */
function structureProblems(error: unknown): WordTemplateProblem[] {
  if (error instanceof WordTemplateError)
    return [{ paragraph: 0, quote: "", kind: error.kind, parameters: error.parameters }];
  const { properties } = error as { properties?: { errors?: { properties?: Told }[] } & Told };
  if (!properties) throw error;
  const all = (properties.errors ?? [{ properties }]).map((one) => one.properties ?? {});
  return all.map(({ xtag, explanation }) => ({
    ...{ paragraph: 0, quote: xtag ?? "", kind: "structure" as const },
    parameters: { tag: xtag ?? "", detail: explanation ?? "" },
  }));
}

interface Told {
  xtag?: string;
  explanation?: string;
}

function readTemplate(template: Uint8Array): { text: string } | { fault: WordFileFault } {
  try {
    if (template.length > DOCUMENT.bytes) return { fault: "tooLarge" };
    const archive = new Archive(template);
    if (archive.names.some((name) => /vbaProject|vbaData/i.test(name))) return { fault: "macro" };
    const sizeOf = (names: readonly string[]): number =>
      names.reduce((sum, name) => sum + (archive.entry(name)?.size ?? 0), 0);
    const xml = archive.names.filter((name) => /^word\/[^/]*\.xml$/i.test(name));
    if (sizeOf(archive.names) > DOCUMENT.unpacked || sizeOf(xml) > DOCUMENT.xml) return { fault: "tooLarge" };
    // The library finds the document by its type alone, capital letters told apart; else it would fill nothing.
    const types = new TextDecoder().decode(archive.read("[Content_Types].xml", DOCUMENT.xml));
    if (!archive.names.includes(documentPart(archive)) || !types.includes(`"/${documentPart(archive)}"`))
      return { fault: "damaged" };
    return { text: readWordText(template) };
  } catch (error) {
    if (error instanceof NotAWordFile) return { fault: "notWord" };
    if (error instanceof DamagedWordFile) return { fault: "damaged" };
    if (error instanceof TooMuchText) return { fault: "tooLarge" };
    if (!(error instanceof ArchiveProblem)) throw error;
    return { fault: error.kind === "tooLarge" ? "tooLarge" : error.part === "" ? "notWord" : "damaged" };
  }
}
