/** What a program that stands in for Excel tells beside Office.js; Excel itself has nothing of it. */
export interface StandIn {
  /** The kind of Excel that it plays. */
  profile: string;
  /** Lays the sheets out as pages, to print or to keep as one PDF. */
  print?: () => void;
}

export function standIn(): StandIn | undefined {
  const { standIn: found } = Office.context as { standIn?: StandIn };
  return found;
}
