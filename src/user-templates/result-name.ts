import { textOf } from "../template-language/evaluate";
import type { Context } from "./context";
import type { Template } from "./read-template";

/** What a sheet's name cannot hold, and how long it can be. */
const FORBIDDEN = /[\\/?*[\]:]/g;
const LONGEST = 31;
const MARK = /^模板[_\-—－ ·:\uFF1A（(]*|[_\-—－ ·（(]*模板[）)]?$/;

/** 模板_月报 and 月报模板 make 月报; {{@表名 …}} says another; a template of another name makes …_填报. */
function resultName({ sheet, settings }: Template): string {
  if (settings.name !== undefined) return fitted(settings.name);
  const bare = sheet.name.replace(MARK, "").trim();
  return bare === "" || bare === sheet.name ? fitted(`${sheet.name}_填报`) : fitted(bare);
}

/** One name, or with sheets for each park or record one for each of them. */
export function resultNames(template: Template, each: readonly Context[]): string[] {
  const name = resultName(template);
  if (each.length === 0) return [name];
  const taken = new Set<string>();
  return each.map((context) => {
    const own =
      context.record?.name ?? (textOf(context.group) || context.park || String(context.month ?? ""));
    const wanted = fitted(`${name}_${own}`);
    let free = wanted;
    for (let number = 2; taken.has(free.toLowerCase()); number++)
      free = `${wanted.slice(0, LONGEST - String(number).length - 1)}_${number}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

function fitted(name: string): string {
  const plain = name
    .replace(FORBIDDEN, "_")
    .replace(/^'+|'+$/g, "")
    .trim();
  return (plain === "" ? "填报" : plain).slice(0, LONGEST);
}
