import { unitOf } from "./unit-words";

const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>/g;
/** 同比增长%, 同比±%, 增减百分比(%) without its brackets. */
const PERCENT_BEHIND = /[,、/_:-]?[±+]?[-]?%$/;
/** 总投资/万元, 总投资_万元, 总投资:万元 */
const UNIT_BEHIND = /^(.+?)[,、/_:-](?:单位:?)?([^,、/_:-]+)$/;

const plainHeader = (header: string): string => header.normalize("NFKC").replace(/\s+/g, "");

/**
 * What two headers have in common when a person would call them the same: full and half width, spaces, line breaks
 * and a unit in brackets or behind a mark are read over ("本期 累计\uFF08亿元\uFF09" is "本期累计"). A header that is all
 * brackets keeps them.
 */
export function headerKey(header: string): string {
  const plain = plainHeader(header).toLowerCase();
  const bare = plain.replace(BRACKETED, "").replace(/[:*]+$/, "");
  const withoutUnit = withoutUnitBehind(bare);
  return withoutUnit === "" ? plain : withoutUnit;
}

function withoutUnitBehind(bare: string): string {
  const behind = UNIT_BEHIND.exec(bare);
  if (behind?.[1] !== undefined && unitOf(behind[2] ?? "") !== undefined) return behind[1];
  return bare.replace(PERCENT_BEHIND, "");
}

/** What a header carries in its last brackets, whatever it is, for instance "亿元" in "完成数(亿元)". */
export function headerUnit(header: string): string | undefined {
  const match = /\(([^()]*)\)\s*$/.exec(plainHeader(header));
  const unit = match?.[1]?.replace(/^单位:?/, "");
  return unit === "" ? undefined : unit;
}

/** The units that a header names, in brackets anywhere in it or behind a mark: 收入(千元), 增速(±%), 投资/万元, 增长%. */
export function unitsOfHeader(header: string): string[] {
  const plain = plainHeader(header);
  const bare = plain.replace(BRACKETED, "").replace(/[:*]+$/, "");
  const words = (plain.match(BRACKETED) ?? []).flatMap((bracketed) =>
    bracketed.slice(1, -1).split(/[,、;/]/),
  );
  const behind = UNIT_BEHIND.exec(bare)?.[2];
  if (behind !== undefined) words.push(behind);
  if (bare.endsWith("%")) words.push("%");
  return [...new Set(words.flatMap((word) => unitOf(word) ?? []))];
}
