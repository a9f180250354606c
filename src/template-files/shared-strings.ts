import type { Archive } from "../../opc/read-archive";
import { XmlScanner } from "../../opc/xml-scanner";
import { textOf } from "../import/source/check-workbook-parts";

/** The strings of a workbook, and those of them that are taken along. */
export interface SharedStrings {
  text(index: number): string;
  /** Its number among those that are taken along. */
  take(index: number): number;
  /** A part of those that are taken along. */
  part(): string;
}

export function readStrings(archive: Archive, path: string | undefined): SharedStrings {
  let [root, rootName] = ['<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">', "sst"];
  const items: { raw: string; text: string }[] = [];
  if (path !== undefined) {
    const source = textOf(archive, path).replace(/^\ufeff/, "");
    const scanner = new XmlScanner(source);
    let [start, text] = [0, ""];
    while (scanner.next()) {
      if (scanner.kind === "start" && scanner.depth === 1)
        [root, rootName] = [
          source
            .slice(scanner.start, scanner.end)
            .replace(/\s(?:uniqueC|c)ount="\d*"/g, "")
            .replace(/\/>$/, ">"),
          scanner.qualifiedName,
        ];
      if (scanner.kind === "start" && scanner.name === "si" && scanner.depth === 2)
        [start, text] = [scanner.start, ""];
      else if (scanner.kind === "text") text += scanner.text;
      else if (scanner.kind === "end" && scanner.name === "si" && scanner.depth === 1)
        items.push({ raw: source.slice(start, scanner.end), text });
    }
  }
  const numbers = new Map<number, number>();
  return {
    text: (index) => items[index]?.text ?? "",
    take: (index) => {
      const number = numbers.get(index) ?? numbers.size;
      numbers.set(index, number);
      return number;
    },
    part: () =>
      `${root}${[...numbers.keys()].map((index) => items[index]?.raw ?? "").join("")}</${rootName}>`,
  };
}
