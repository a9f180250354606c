import { unitOf } from "../records/columns/unit-words";
import { withoutUnits } from "./heading-words";

const NUMERAL = "[一二三四五六七八九十]{1,3}";
/** 一、 (一) 1. (1) 1) ① before a name. 一区四园 and 2号地块 have none. */
const NUMBER = new RegExp(
  `^(?:\\(?${NUMERAL}\\)|${NUMERAL}[、.,:]|第${NUMERAL}[、.,:]|\\(\\d{1,3}\\)|\\d{1,3}(?:(?:\\.\\d{1,2})+(?=[^\\d、.)])|(?:\\.\\d{1,2})*[、.)])|[IVX]{1,4}[、.])`,
);
/** NFKC turns ① into 1: it is looked for before. */
const CIRCLED = /^[\u2460-\u2473\u2776-\u277F]/;
const PART = /^(?:#+|\*+|[-–—•·]+|其中[:、,]?|其他?:)/;

export interface RowLabel {
  /** The name by itself. */
  name: string;
  /** 其中, # or set in under another row. */
  isPart: boolean;
  /** Spaces before it. */
  indent: number;
  /** A unit behind the name: 主营业务收入(亿元). */
  unit?: string;
}

/** A row's name without its number, 其中, spaces and unit. */
export function readLabel(raw: string): RowLabel {
  const indent = /^[\s\u3000]*/.exec(raw)?.[0].length ?? 0;
  let text = raw.trim().replace(CIRCLED, "").normalize("NFKC").replace(/\s+/g, "");
  let isPart = false;
  for (;;) {
    const number = NUMBER.exec(text)?.[0] ?? "";
    const part = PART.exec(text.slice(number.length))?.[0] ?? "";
    if (part !== "") isPart = true;
    if (number === "" && part === "") break;
    text = text.slice(number.length + part.length);
  }
  const unit = (/[([]([^()[\]]+)[)\]]/g.exec(text) ?? []).slice(1).flatMap((words) => unitOf(words) ?? [])[0];
  return { name: withoutUnits(text), isPart, indent, ...(unit === undefined ? {} : { unit }) };
}

/** What two names have in common when a person would call them the same. */
export function nameKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s·.,、:;"'“”‘’()[\]【】《》_—-]/g, "");
}

/** Words around a name that do not change what is measured. */
const AROUND = /^(?:全部|完成|实现|累计)|(?:完成额|完成数|完成值|总额|总量|总数|总值|额|数)$/g;

/** Likewise where one of two says it more exactly: 固定资产投资完成额 is 固定资产投资. */
export const nearKey = (name: string): string => nameKey(name).replace(AROUND, "") || nameKey(name);

const TOTAL = /^(?:合计|总计|共计|总数|汇总|全区|全园|全区合计|全区总计|园区合计|开发区合计|本页合计)$/;
const SUBTOTAL = /^(?:小计|.{1,20}小计|.{1,20}合计)$/;
const NOTE =
  /^(?:注|备注|附注|说明|填表说明|指标解释|资料来源|数据来源|制表|填表|填报|审核|复核|单位负责人|负责人|统计负责人|报出日期|联系)[^]*?(?:[:(\d]|人|$)/;

export const isTotalName = (name: string): boolean => TOTAL.test(name);
export const isSubtotalName = (name: string): boolean => SUBTOTAL.test(name) && !isTotalName(name);
export const isNote = (text: string): boolean => NOTE.test(text.normalize("NFKC").replace(/\s+/g, ""));
