import type { ListSubjects } from "./list-subjects";
import type { ListWords } from "./list-words";
import type { Named } from "./measure-words";
import type { NumberList } from "./number-list";
import type { Period } from "./reading-context";

/** Everything that was read of a list, with the context as the figures before left it. */
export interface ListReading {
  list: NumberList;
  words: ListWords;
  /** What the words say that it measures, and what it measures for all that stands around them. */
  told: Named;
  measure: Named;
  period: Period;
  subjects: ListSubjects;
}
