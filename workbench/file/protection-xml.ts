import type { SheetFile } from "./workbook-file";
import { element, isTrue, type XmlElement } from "./xml";

type Protection = NonNullable<SheetFile["protection"]>;

// Excel.WorksheetProtectionOptions beside the file's attributes, which say what is *not* allowed.
const options: Record<string, { attribute: string; lockedByDefault: boolean }> = {
  allowAutoFilter: { attribute: "autoFilter", lockedByDefault: true },
  allowDeleteColumns: { attribute: "deleteColumns", lockedByDefault: true },
  allowDeleteRows: { attribute: "deleteRows", lockedByDefault: true },
  allowEditObjects: { attribute: "objects", lockedByDefault: false },
  allowEditScenarios: { attribute: "scenarios", lockedByDefault: false },
  allowFormatCells: { attribute: "formatCells", lockedByDefault: true },
  allowFormatColumns: { attribute: "formatColumns", lockedByDefault: true },
  allowFormatRows: { attribute: "formatRows", lockedByDefault: true },
  allowInsertColumns: { attribute: "insertColumns", lockedByDefault: true },
  allowInsertHyperlinks: { attribute: "insertHyperlinks", lockedByDefault: true },
  allowInsertRows: { attribute: "insertRows", lockedByDefault: true },
  allowPivotTables: { attribute: "pivotTables", lockedByDefault: true },
  allowSort: { attribute: "sort", lockedByDefault: true },
};
const hashAttributes = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"];

/** Every option is told, true or false. */
export function readProtection(stored: XmlElement | undefined): Protection | undefined {
  if (!stored || !isTrue(stored.attributes["sheet"])) return undefined;
  const protection: Protection = { options: {} };
  for (const [name, { attribute, lockedByDefault }] of Object.entries(options)) {
    const locked = stored.attributes[attribute];
    protection.options[name] = !(locked === undefined ? lockedByDefault : isTrue(locked));
  }
  const hash = Object.fromEntries(
    hashAttributes.flatMap((name) => {
      const value = stored.attributes[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  if (Object.keys(hash).length > 0) protection.passwordHash = hash;
  return protection;
}

export function protectionXml(protection: Protection | undefined): string {
  if (!protection) return "";
  const hash =
    protection.password !== undefined && protection.password !== ""
      ? { password: legacyPasswordHash(protection.password) }
      : (protection.passwordHash ?? {});
  const locks = Object.entries(options).map(([name, { attribute, lockedByDefault }]) => {
    const locked = !(protection.options[name] ?? !lockedByDefault);
    return [attribute, locked === lockedByDefault ? undefined : locked];
  });
  return element("sheetProtection", { ...hash, sheet: true, ...Object.fromEntries(locks) });
}

/**
 * The 16-bit hash of a password (ECMA-376 part 4, 14.7.1), as four hexadecimal digits. It keeps an honest hand from
 * slipping and is no secrecy, like sheet protection itself.
 */
function legacyPasswordHash(password: string): string {
  const codes = [...password].map((letter) => letter.charCodeAt(0));
  let hash = 0;
  for (const code of [...codes].reverse()) hash = rotated(hash) ^ (code & 0xff);
  return (rotated(hash) ^ codes.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, "0");
}

const rotated = (hash: number): number => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
