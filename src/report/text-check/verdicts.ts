import type { Figure } from "./figure";
import type { Interval } from "./interval";

/** What is known of a figure so far. */
export interface Verdict {
  /** It agrees with others or with the workbook; or a finding tells of it, which outweighs that. */
  readonly standing: "open" | "agrees" | "told";
  /** No rule that works figures out of others judges it any more. */
  readonly settled: boolean;
  /** What it should be, for the figures that follow from it. */
  readonly right?: Interval;
}

type Mutable<Of> = { -readonly [Key in keyof Of]: Of[Key] };

const OPEN: Verdict = { standing: "open", settled: false };

/** One map from figure to verdict. */
export class Verdicts {
  private readonly verdicts = new Map<Figure, Mutable<Verdict>>();

  of(figure: Figure): Verdict {
    return this.verdicts.get(figure) ?? OPEN;
  }

  readonly isTold = (figure: Figure): boolean => this.of(figure).standing === "told";

  isSettled(figure: Figure): boolean {
    return this.of(figure).settled;
  }

  confirm(...figures: readonly Figure[]): void {
    for (const figure of figures) {
      const verdict = this.own(figure);
      if (verdict.standing === "open") verdict.standing = "agrees";
    }
  }

  /** A finding tells of them. */
  tell(...figures: readonly Figure[]): void {
    for (const figure of figures) this.own(figure).standing = "told";
  }

  settle(figure: Figure): void {
    this.own(figure).settled = true;
  }

  settleTold(): void {
    for (const verdict of this.verdicts.values()) if (verdict.standing === "told") verdict.settled = true;
  }

  correct(figure: Figure, right: Interval): void {
    this.own(figure).right = right;
  }

  /** A figure's value, put right where it was found wrong. */
  readonly valueOf = (figure: Figure): Interval => this.of(figure).right ?? figure.value;

  confirmed(): Figure[] {
    return [...this.verdicts.keys()].filter((figure) => this.of(figure).standing === "agrees");
  }

  private own(figure: Figure): Mutable<Verdict> {
    const known = this.verdicts.get(figure);
    if (known) return known;
    const verdict: Mutable<Verdict> = { standing: "open", settled: false };
    this.verdicts.set(figure, verdict);
    return verdict;
  }
}
