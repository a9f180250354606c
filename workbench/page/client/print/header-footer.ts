export interface PageFacts {
  page: number;
  pages: number;
  sheet: string;
  file: string;
  /** As the machine writes them. */
  date: string;
  time: string;
}

/** A header or footer as it is printed: &P is the page, && an ampersand; fonts, sizes and colours are read over. */
export function headerFooterText(code: string | undefined, facts: PageFacts): string {
  return (code ?? "").replace(
    /&(?:"[^"]*"|K(?:[0-9A-F]{6}|\d\d[+-]\d{3})|\d{1,3}|.)/gisu,
    (mark) => valueOf(mark, facts) ?? "",
  );
}

function valueOf(mark: string, facts: PageFacts): string | undefined {
  const values: Record<string, string> = {
    "&&": "&",
    "&P": String(facts.page),
    "&N": String(facts.pages),
    "&A": facts.sheet,
    "&F": facts.file,
    "&D": facts.date,
    "&T": facts.time,
  };
  return values[mark.toUpperCase()];
}
