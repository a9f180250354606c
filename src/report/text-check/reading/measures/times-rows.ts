import { A_YEAR_AGO, CHANGE_TO_LEVEL, endingWith, OTHER_BASE } from "./measure-words";
import { evenRows } from "./measure-row";

export const TIMES_ROWS = evenRows([
  {
    when: { lead: endingWith(`(?:${A_YEAR_AGO}|去年|上年)的`) },
    measure: "multiple",
    example: { text: "利润2.36亿元，是去年同期的2.3倍。", figure: "2.3倍" },
  },
  {
    when: { lead: [CHANGE_TO_LEVEL, /去年|上年|同期/] },
    measure: "multiple",
    example: { text: "营业收入15.6亿元，较上年增长到1.3倍。", figure: "1.3倍" },
  },
  // 为去年同期2.29亿元的2.5倍
  {
    when: { previous: { measure: new Set(["prior"]) }, lead: /^的$/ },
    measure: "multiple",
    example: { text: "出口5.83亿元，为去年同期2.29亿元的2.5倍。", figure: "2.5倍" },
  },
  {
    when: { lead: /倍数|月均/ },
    measure: "paceRatio",
    example: { text: "主营业务收入追赶倍数为1.59倍。", figure: "1.59倍" },
  },
  {
    when: { lead: new RegExp(`${OTHER_BASE.source}|为此前`) },
    measure: "other",
    example: { text: "税收比年初增长1.2倍。", figure: "1.2倍" },
  },
  {
    when: { change: true },
    measure: "growth",
    sign: "ofChange",
    example: { text: "利润总额3.6亿元，同比增长3.6倍。", figure: "3.6倍" },
  },
]);
