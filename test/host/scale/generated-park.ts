import type { Figures } from "../support/input-workbook";
import { inputWorkbook } from "../support/input-workbook";
import type { WorkbookFile } from "../../../workbench/file/workbook-file";

/** A 区 of made-up parks, enterprises and projects, the same for the same size. */
export interface GeneratedPark {
  parks: string[];
  indicators: Figures[];
  enterprises: Figures[];
  projects: Figures[];
}

export interface ParkSize {
  parks: number;
  /** In each park. */
  enterprises: number;
  projects: number;
}

const TAGS = ["扩建升级", "增资扩股", "达产达标", "新投产进规模", "规下转规上", "申报规上", "停产", ""];
const KINDS = ["重大项目", "园区配套"];
const STAGES = ["筹建", "招投标", "开工", "在建", "竣工", "试投产", "投产"];
const INDICATORS = ["主营业务收入", "工业增加值", "上交税金", "出货值", "固定资产投资"];
/** One in so many is listed by two parks. */
const SHARED = 50;

export function generatedPark(size: ParkSize): GeneratedPark {
  const random = seeded(size.parks + size.enterprises * 7 + size.projects * 13);
  const below = (limit: number) => Math.floor(random() * limit);
  const amount = (limit: number) => below(limit * 100) / 100;
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  /** Some cells of a real table are blank. */
  const sometimes = (figures: Figures): Figures => (random() < 0.85 ? figures : {});
  const parks = Array.from({ length: size.parks }, (_none, index) => `虚拟${index + 1}园`);
  const parkOf = (index: number) => parks[index % parks.length] as string;

  const enterprises = Array.from({ length: size.parks * size.enterprises }, (_none, index): Figures => {
    const tags = [...new Set([pick(TAGS), pick(TAGS)])].filter((tag) => tag !== "");
    const unit = pick(["万元", "亿元"]);
    const limit = unit === "万元" ? 20_000 : 2;
    return {
      park: parkOf(index),
      id: `Q${index + 1}`,
      name: `虚拟企业${index + 1}`,
      cluster: pick(["光电信息", "生物医药", "金属制品"]),
      tags: tags.join("、"),
      registered: pick(["是", "否"]),
      unit,
      ...sometimes({ revenue: amount(limit) }),
      ...sometimes({ priorRevenue: amount(limit) }),
      ...sometimes({ revenueLast12: amount(limit) }),
      ...sometimes({ plannedInvestment: amount(limit) }),
      ...sometimes({ completedInvestment: amount(limit / 2) }),
    };
  });
  const projects = Array.from({ length: size.parks * size.projects }, (_none, index): Figures => {
    const start = 41000 + below(450);
    return {
      park: parkOf(index),
      id: `X${index + 1}`,
      name: `虚拟项目${index + 1}`,
      kind: pick(KINDS),
      unit: pick(["万元", "亿元"]),
      ...sometimes({ investment: amount(50) }),
      ...sometimes({ invested: amount(20) }),
      start,
      plannedFinish: start + 90 + below(400),
      progress: below(100) / 100,
      progressBasis: "土建",
      stage: pick(STAGES),
    };
  });
  return {
    parks,
    indicators: parks.flatMap((park) =>
      INDICATORS.map((name): Figures => ({
        park,
        name,
        unit: "亿元",
        target: 1 + amount(200),
        actual: amount(120),
        prior: 1 + amount(100),
      })),
    ),
    enterprises: [...enterprises, ...sharedWithTheNext(enterprises, parks)],
    projects: [...projects, ...sharedWithTheNext(projects, parks)],
  };
}

export function workbookOf({ parks, indicators, enterprises, projects }: GeneratedPark): WorkbookFile {
  return inputWorkbook(
    { parks: parks.join("、"), area: "虚拟区", period: "2013年1-6月", year: 2013 },
    { indicators, enterprises, projects },
  );
}

/** The same thing, listed by the next park as well. */
function sharedWithTheNext(rows: readonly Figures[], parks: readonly string[]): Figures[] {
  if (parks.length < 2) return [];
  return rows
    .filter((_row, index) => index % SHARED === 0)
    .map((row) => ({
      ...row,
      park: parks[(parks.indexOf(String(row["park"])) + 1) % parks.length] as string,
    }));
}

/** Numbers in 0…1 that look random (a linear congruential generator). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
