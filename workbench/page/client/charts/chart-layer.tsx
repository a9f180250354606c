import type { ChartFile, WorkbookFile } from "../../../file/workbook-file";
import { HEADINGS } from "../view/project-workbook";
import type { Display } from "../view/create-display";
import { ReferenceReader } from "../view/read-reference";
import type { ChartData } from "./chart-option";
import { ChartView } from "./chart-view";
import { readChart } from "./read-chart";

const COMPONENT = "park-chart";
const PIXELS_PER_POINT = 4 / 3;

interface Drawn {
  chart: ChartFile;
  data: ChartData;
}

/** The charts of the sheet that is looked at, floating over its cells. */
export class ChartLayer {
  private readonly drawn = new Map<string, { remove: () => void; as: string }>();
  private readonly contents = new Map<string, Drawn>();
  private count = 0;

  constructor(private readonly display: Display) {
    display.api.registerComponent(COMPONENT, ({ data }: { data: { key: string } }) => {
      const content = this.contents.get(data.key);
      return content ? <ChartView {...content} /> : null;
    });
  }

  /** Draws what is new or changed and takes away what is gone. `anew` after the whole sheet has been drawn anew. */
  show(file: WorkbookFile, activeSheet: string | undefined, anew: boolean): void {
    if (anew) this.clear();
    const reader = new ReferenceReader(file);
    const sheet = file.sheets.find(({ name }) => name === activeSheet);
    const wanted = new Map<string, Drawn>();
    for (const [index, chart] of (sheet?.charts ?? []).entries()) {
      wanted.set(`${activeSheet}/${index}`, { chart, data: readChart(chart, activeSheet ?? "", reader) });
    }
    for (const [key, { remove, as }] of this.drawn) {
      const content = wanted.get(key);
      if (content && JSON.stringify(content) === as) continue;
      remove();
      this.drawn.delete(key);
    }
    for (const [key, content] of wanted) if (!this.drawn.has(key)) this.draw(key, content);
  }

  clear(): void {
    for (const { remove } of this.drawn.values()) remove();
    this.drawn.clear();
  }

  private draw(key: string, content: Drawn): void {
    const as = JSON.stringify(content);
    // The drawing keeps its data: a new key for new contents.
    const dataKey = String(++this.count);
    this.contents.set(dataKey, content);
    // The grid counts places from the corner of its headings.
    const { left, top, width, height } = content.chart.position;
    const made = this.display.api
      .getActiveWorkbook()
      ?.getActiveSheet()
      ?.addFloatDomToPosition({
        componentKey: COMPONENT,
        allowTransform: false,
        initPosition: {
          startX: HEADINGS.width + left * PIXELS_PER_POINT,
          startY: HEADINGS.height + top * PIXELS_PER_POINT,
          endX: HEADINGS.width + (left + width) * PIXELS_PER_POINT,
          endY: HEADINGS.height + (top + height) * PIXELS_PER_POINT,
        },
        data: { key: dataKey },
      });
    if (made) this.drawn.set(key, { remove: () => (made.dispose(), this.contents.delete(dataKey)), as });
  }
}
