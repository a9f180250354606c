import type { Figure, Measure } from "./figure";

function grouped(figures: readonly Figure[], key: (figure: Figure) => number): Map<number, Figure[]> {
  const found = new Map<number, Figure[]>();
  for (const figure of figures) {
    const group = found.get(key(figure));
    if (group) group.push(figure);
    else found.set(key(figure), [figure]);
  }
  return found;
}

/** The figures of a text by where they stand, so that no rule walks the whole text for each of them. */
export class FigureIndex {
  private readonly paragraphs: Map<number, Figure[]>;
  private readonly sentences: Map<number, Figure[]>;
  private readonly lists: Map<number, Figure[]>;
  private readonly measures = new Map<Measure, Figure[]>();
  private readonly positions: Map<Figure, number>;

  constructor(readonly all: readonly Figure[]) {
    this.paragraphs = grouped(all, ({ paragraph }) => paragraph);
    this.sentences = grouped(all, ({ sentence }) => sentence);
    this.lists = grouped(all, ({ list }) => list);
    for (const figure of all) {
      const same = this.measures.get(figure.measure);
      if (same) same.push(figure);
      else this.measures.set(figure.measure, [figure]);
    }
    this.positions = new Map(all.map((figure, at) => [figure, at]));
  }

  ofParagraph({ paragraph }: Pick<Figure, "paragraph">): readonly Figure[] {
    return this.paragraphs.get(paragraph) ?? [];
  }

  inParagraphs(): readonly (readonly Figure[])[] {
    return [...this.paragraphs.values()];
  }

  ofSentence({ sentence }: Pick<Figure, "sentence">): readonly Figure[] {
    return this.sentences.get(sentence) ?? [];
  }

  ofList({ list }: Pick<Figure, "list">): readonly Figure[] {
    return this.lists.get(list) ?? [];
  }

  ofMeasure(measure: Measure): readonly Figure[] {
    return this.measures.get(measure) ?? [];
  }

  at(figure: Figure): number {
    return this.positions.get(figure) ?? -1;
  }

  /** Those that begin at `from` or later and end at `to` or earlier. */
  between(from: number, to: number): readonly Figure[] {
    const found: Figure[] = [];
    for (let at = this.firstFrom(from); at < this.all.length; at++) {
      const figure = this.all[at]!;
      if (figure.from >= to) break;
      if (figure.to <= to) found.push(figure);
    }
    return found;
  }

  /** The last one that begins before an offset. */
  before(offset: number): Figure | undefined {
    return this.all[this.firstFrom(offset) - 1];
  }

  private firstFrom(offset: number): number {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.all[middle]!.from < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
