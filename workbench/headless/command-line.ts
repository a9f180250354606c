import { parseArgs, type ParseArgsConfig } from "node:util";
import { HeadlessProblem } from "./headless-problem";

type OptionShapes = NonNullable<ParseArgsConfig["options"]>;
export interface CommandLine {
  files: string[];
  values: Record<string, string | boolean | undefined>;
  language: string;
}

const LANGUAGES = ["zh-CN", "en-US"];

/** The language that a command line asks for, however wrong the rest of it is: problems are told in it. */
export function languageOf(words: string[]): string {
  const at = words.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const wanted = words[at]?.includes("=") ? words[at]?.slice("--lang=".length) : words[at + 1];
  return at >= 0 && wanted !== undefined && LANGUAGES.includes(wanted) ? wanted : "zh-CN";
}

/** Throws HeadlessProblem for an unknown option or one without its value. */
export function readCommandLine(words: string[], options: OptionShapes, mostFiles: number): CommandLine {
  const shapes: OptionShapes = {
    ...options,
    lang: { type: "string" },
    help: { type: "boolean", short: "h" },
  };
  const { tokens } = parseArgs({
    args: words,
    options: shapes,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const files: string[] = [];
  const values: CommandLine["values"] = {};
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const shape = shapes[token.name];
    if (!shape) throw new HeadlessProblem("unknownOption", token.rawName);
    if (shape.type === "string" && (token.value === undefined || token.value.startsWith("--")))
      throw new HeadlessProblem("missingValue", token.rawName);
    values[token.name] = shape.type === "string" ? token.value : true;
  }
  const language = values["lang"] ?? "zh-CN";
  if (typeof language !== "string" || !LANGUAGES.includes(language))
    throw new HeadlessProblem("badLanguage", String(language));
  if (files.length > mostFiles) throw new HeadlessProblem("tooMany", files.slice(mostFiles).join(" "));
  return { files, values, language };
}
