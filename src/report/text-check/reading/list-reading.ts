import type { ListSubjects } from "./list-subjects";
import type { ListWords } from "./list-words";
import type { Named } from "./measures/measure-words";
import type { NumberList } from "./number-list";
import type { ToldPeriod } from "./reading-context";

/** All that a list says in the context that the figures before it left. */
export interface ListReading {
  list: NumberList;
  words: ListWords;
  /** What the words say that it measures, and what it measures for all that stands around them. */
  told: Named;
  measure: Named;
  period: ToldPeriod;
  subjects: ListSubjects;
}
