import type { Figure } from "./figure";
import type { Interval } from "./interval";

/** What is known of a figure so far. */
export interface Verdict {
  /** It agrees with others or with the workbook; or a finding tells of it, which outweighs that. */
  standing: "open" | "agrees" | "told";
  /** No rule that works figures out of others judges it any more. */
  settled: boolean;
  /** What it should be, for the figures that follow from it. */
  right?: Interval;
}

const OPEN: Verdict = { standing: "open", settled: false };

/** One map from figure to verdict. */
export class Verdicts {
  private readonly verdicts = new Map<Figure, Verdict>();

  of(figure: Figure): Verdict {
    return this.verdicts.get(figure) ?? OPEN;
  }

  isTold(figure: Figure): boolean {
    return this.of(figure).standing === "told";
  }

  isSettled(figure: Figure): boolean {
    return this.of(figure).settled;
  }

  confirm(...figures: readonly Figure[]): void {
    for (const figure of figures) if (!this.isTold(figure)) this.put(figure, { standing: "agrees" });
  }

  /** A finding tells of them. */
  tell(...figures: readonly Figure[]): void {
    for (const figure of figures) this.put(figure, { standing: "told" });
  }

  settle(figure: Figure): void {
    this.put(figure, { settled: true });
  }

  settleTold(): void {
    for (const [figure, { standing }] of this.verdicts) if (standing === "told") this.settle(figure);
  }

  correct(figure: Figure, right: Interval): void {
    this.put(figure, { right });
  }

  /** A figure's value, put right where it was found wrong. */
  readonly valueOf = (figure: Figure): Interval => this.of(figure).right ?? figure.value;

  /** Those that agree, in the order in which they were found to. */
  confirmed(): Figure[] {
    return [...this.verdicts].flatMap(([figure, { standing }]) => (standing === "agrees" ? [figure] : []));
  }

  private put(figure: Figure, more: Partial<Verdict>): void {
    this.verdicts.set(figure, { ...this.of(figure), ...more });
  }
}
