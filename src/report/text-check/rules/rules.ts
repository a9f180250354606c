import type { Checking } from "../checking";
import { checkBalances } from "../relations/balances";
import { checkChains } from "../relations/check-chains";
import { checkComparedLevels } from "../relations/compared-levels";
import { checkParallelLists, confirmParallelLists } from "../relations/parallel-lists";
import { checkSums, confirmSums } from "../relations/sums";
import { checkSlippedFigures } from "../relations/slipped-figures";
import {
  checkMovesBeforeRates,
  checkMovesBetweenRates,
  checkRatesBehindMoves,
} from "../relations/moves-between-rates";
import { checkSharesOfAll } from "../relations/shares-of-all";
import { checkSharesOfAmounts } from "../relations/shares-of-amounts";
import { checkNamedRates } from "../relations/named-rates";
import { checkNamedShares } from "../relations/named-shares";
import { checkPartsOfChanges } from "../relations/parts-of-changes";
import { checkPerUnit } from "../relations/per-unit";
import { checkExcess } from "../relations/plan-and-excess";
import {
  checkContributionPairs,
  checkPulls,
  checkSumOfPulls,
  checkTotalPull,
} from "../relations/pull-and-contribution";
import { againstEachOther } from "./against-each-other";
import { checkContributions } from "./check-contributions";
import { checkDerived } from "./check-derived";
import { checkGrowthMoves } from "./check-growth-moves";
import { checkHalfYear } from "./check-half-year";
import { checkLevel } from "./check-level";
import { checkListedPlans } from "./check-listed-plans";
import { checkMonthOnMonth } from "./check-month-on-month";
import { checkMoves } from "./check-moves";
import { checkParts } from "./check-parts";
import { checkPeriods } from "./check-periods";
import { checkProfitAndLoss } from "./check-profit-and-loss";
import { checkSchedule } from "./check-schedule";
import { checkStructure } from "./check-structure";
import { checkStructureMoves } from "./check-structure-moves";
import { checkTurns } from "./check-turns";

/** A rule over the figures of a text, with a sentence that is right and a figure in it that the rule tells when it is not. */
export interface Rule {
  check: (check: Checking) => void;
  example: { right: string; slip: [from: string, to: string] };
}

/** In this order: what stands right beside a figure decides before what has to be looked for. */
export const RULES: readonly Rule[] = [
  {
    check: confirmParallelLists,
    example: {
      right: "规上工业增加值增长8.4%，全市、全省分别增长6.9%和7.5%，分别高于全市、全省1.5个和0.9个百分点。",
      slip: ["1.5个", "2.5个"],
    },
  },
  {
    check: confirmSums,
    example: {
      right: "全区共有重点项目67个，分别为续建项目28个、新开工项目24个、前期项目15个。",
      slip: ["67个", "76个"],
    },
  },
  {
    check: checkMoves,
    example: {
      right: "规上工业增加值增速由一季度的15.2%回落至11.8%，回落3.4个百分点。",
      slip: ["3.4个", "4.3个"],
    },
  },
  {
    check: checkGrowthMoves,
    example: {
      right: "一季度，规上工业总产值增长7.6%。上半年，规上工业总产值增长9.9%，比一季度加快2.3个百分点。",
      slip: ["2.3个", "3.2个"],
    },
  },
  {
    check: checkProfitAndLoss,
    example: {
      right: "1-6月，全区实现利润860万元，上年同期亏损1240万元，同比增加2100万元。",
      slip: ["2100万元", "1200万元"],
    },
  },
  {
    check: checkContributions,
    example: {
      right: "全市规上工业增长8.0%，电子行业拉动规上工业增长6.0个百分点，贡献率75.0%。",
      slip: ["75.0%", "57.0%"],
    },
  },
  {
    check: checkListedPlans,
    example: {
      right:
        "全年计划实施重点项目60个、完成投资80亿元。截至5月底，已开工45个、完成投资32亿元，分别占计划的75%和40%。",
      slip: ["和40%", "和45%"],
    },
  },
  {
    check: checkMonthOnMonth,
    example: {
      right: "5月当月，规上工业总产值14.21亿元，环比增长4.4%（4月为13.61亿元），同比增长9.8%。",
      slip: ["4.4%", "4.9%"],
    },
  },
  {
    check: checkSchedule,
    example: {
      right: "1-9月，税收完成6.2亿元，占年目标的77.5%，序时进度为75%。",
      slip: ["序时进度为75%", "序时进度为57%"],
    },
  },
  {
    check: againstEachOther,
    example: {
      right: "主营业务收入完成52.14亿元，去年同期43.28亿元，同比增长20.47%。",
      slip: ["20.47%", "24.07%"],
    },
  },
  {
    check: checkPeriods,
    example: {
      right: "1-5月税收完成2.60亿元，6月当月税收完成0.55亿元，1-6月税收完成3.15亿元。",
      slip: ["3.15亿元", "3.51亿元"],
    },
  },
  {
    check: checkParts,
    example: { right: "新增开工项目11个，其中新建6个、续建5个。", slip: ["续建5个", "续建8个"] },
  },
  {
    check: checkDerived,
    example: { right: "出口3.20亿元，进口1.10亿元，实现顺差2.10亿元。", slip: ["2.10亿元", "1.20亿元"] },
  },
  {
    check: checkStructure,
    example: { right: "三次产业结构为9.1:42.9:48.0。", slip: ["42.9", "49.2"] },
  },
  {
    check: checkStructureMoves,
    example: {
      right: "三次产业结构由上年的14.8:44.6:40.6调整为13.9:45.1:41.0，二产比重提高0.5个百分点。",
      slip: ["0.5个", "1.5个"],
    },
  },
  {
    check: checkTurns,
    example: {
      right: "甲公司实现利润120万元，去年同期亏损340万元，扭亏为盈。",
      slip: ["扭亏为盈", "由盈转亏"],
    },
  },
  {
    check: checkHalfYear,
    example: {
      right: "上半年，固定资产投资完成年度目标的51.3%，实现时间过半、任务过半。",
      slip: ["51.3%", "41.3%"],
    },
  },
  {
    check: checkLevel,
    example: {
      right: "1-6月，税收完成5.10亿元，与去年同期的5.12亿元持平。",
      slip: ["5.12亿元持平", "4.12亿元持平"],
    },
  },
  {
    check: checkChains,
    example: {
      right: "新登记市场主体2864户，较去年同期的2415户多449户，增速18.6%。",
      slip: ["18.6%", "81.6%"],
    },
  },
  {
    check: checkNamedRates,
    example: {
      right:
        "投资增速从一季度的12.6%到上半年的9.8%、前三季度的8.1%，再到全年的7.4%，前三季度较上半年回落1.7个百分点。",
      slip: ["1.7个", "2.7个"],
    },
  },
  {
    check: checkComparedLevels,
    example: {
      right: "规上工业增加值增长9.6%，全市平均为8.3%，高出全市1.3个百分点。",
      slip: ["1.3个", "2.3个"],
    },
  },
  {
    check: checkNamedShares,
    example: {
      right: "合同引资额126.5亿元，其中10亿元以上项目合同额68.3亿元，占合同引资总额的54.0%。",
      slip: ["54.0%", "45.0%"],
    },
  },
  {
    check: checkBalances,
    example: {
      right: "上年末在岗职工12630人，本期新增1480人，减少960人，期末13150人。",
      slip: ["13150人", "13510人"],
    },
  },
  {
    check: checkExcess,
    example: {
      right: "上半年招商任务40亿元，实际到位44.6亿元，超额4.6亿元。",
      slip: ["超额4.6", "超额6.4"],
    },
  },
  {
    check: checkPartsOfChanges,
    example: {
      right: "税收减收0.86亿元，其中增值税减收0.52亿元，企业所得税减收0.34亿元。",
      slip: ["0.34亿元", "0.43亿元"],
    },
  },
  {
    check: checkPerUnit,
    example: {
      right: "上半年出让土地684亩，成交价款5.47亿元，亩均80.0万元。",
      slip: ["80.0万元", "108.0万元"],
    },
  },
  {
    check: checkPulls,
    example: {
      right: "第二产业对经济增长的贡献率为52.0%，拉动GDP增长4.2个百分点，全县GDP增长8.1%。",
      slip: ["4.2个", "2.4个"],
    },
  },
  {
    check: checkParallelLists,
    example: {
      right:
        "水泥产量、粗钢产量分别为86.4万吨和124.7万吨，上年同期分别为92.1万吨和118.3万吨，分别下降6.2%和增长5.4%。",
      slip: ["增长5.4%", "增长4.5%"],
    },
  },
  {
    check: checkSums,
    example: {
      right: "分城乡看，城镇居民消费38.6亿元，增长7.2%；农村居民消费11.4亿元，增长8.5%；合计50.0亿元。",
      slip: ["合计50.0", "合计52.0"],
    },
  },
  {
    check: checkMovesBetweenRates,
    example: {
      right: "1-9月，固定资产投资增长6.0%，较1-7月（4.2%）上升1.8个百分点。",
      slip: ["1.8个", "3.8个"],
    },
  },
  {
    check: checkSharesOfAmounts,
    example: {
      right: "截至9月底，规上工业企业累计完成507家，占年度任务（1636家）的31.0%。",
      slip: ["31.0%", "13.0%"],
    },
  },
  {
    check: checkContributionPairs,
    example: {
      right:
        "一季度，全县GDP增长3.6%。第一产业贡献率6.6%，拉动0.2个百分点；第二产业贡献率70.4%，拉动2.5个百分点；第三产业贡献率23.0%，拉动0.8个百分点。",
      slip: ["70.4%", "74.0%"],
    },
  },
  {
    check: checkSumOfPulls,
    example: {
      right:
        "固定资产投资增长12.0%，工业投资拉动7.5个百分点，房地产投资拉动1.9个百分点，其他投资拉动2.6个百分点。",
      slip: ["7.5个", "5.7个"],
    },
  },
  {
    check: checkTotalPull,
    example: {
      right:
        "汽车制造业拉动规上工业增长3.8个百分点，电子信息业拉动1.6个百分点，两大行业合计拉动5.4个百分点。",
      slip: ["5.4个", "4.5个"],
    },
  },
  {
    check: checkMovesBeforeRates,
    example: {
      right: "“三新”经济增加值占GDP的比重达16.2%，比上年高0.8个百分点，上年占比15.4%。",
      slip: ["0.8个", "1.8个"],
    },
  },
  {
    check: checkRatesBehindMoves,
    example: {
      right: "规上工业增加值增速比上半年（5.8%）回落0.6个百分点，为5.2%。",
      slip: ["为5.2%", "为2.5%"],
    },
  },
  {
    check: checkSharesOfAll,
    example: {
      right: "投资对经济增长的贡献率达到54.8%，消费贡献率38.6%，净出口贡献率6.6%。",
      slip: ["38.6%", "36.8%"],
    },
  },
  {
    check: checkSlippedFigures,
    example: {
      right: "高新技术企业净增23家，总数达到162家，比去年底增长16.5%。",
      slip: ["16.5%", "15.6%"],
    },
  },
];
