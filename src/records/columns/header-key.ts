const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>/g;

/**
 * What two headers have in common when a person would call them the same: full and half width, spaces, line breaks
 * and a unit in brackets are read over ("本期 累计\uFF08亿元\uFF09" is "本期累计"). A header that is all brackets keeps them.
 */
export function headerKey(header: string): string {
  const plain = header.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
  const withoutUnit = plain.replace(BRACKETED, "").replace(/[:*]+$/, "");
  return withoutUnit === "" ? plain : withoutUnit;
}

/** The unit that a header carries in brackets, for instance "亿元" in "完成数(亿元)". */
export function headerUnit(header: string): string | undefined {
  const match = /\(([^()]*)\)\s*$/.exec(header.normalize("NFKC").replace(/\s+/g, ""));
  const unit = match?.[1]?.replace(/^单位:?/, "");
  return unit === "" ? undefined : unit;
}
