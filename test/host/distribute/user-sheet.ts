/** A sheet as a user may have made one: what its formulas read, and PARK formulas in every position. */

/** By address. Dates are serials; formulas begin with "=". */
export const USER_INPUTS: Readonly<Record<string, string | number>> = {
  ...{ A1: 52.14, A2: 12.58, A4: 1.42, A5: 0, A6: -3 },
  ...{ B1: 135, B2: 27.8, B4: 2.14, B5: 10, B6: -5 },
  ...{ C1: 0.5, C2: 41455, C4: 1, C5: 0, C6: 0.58 },
  ...{ D1: "=1/0", D2: "=NA()", D3: '=""', D4: "=10^400", D5: '=VALUE("x")' },
  ...{
    E1: 6,
    E2: 41455,
    E3: "2013年1-6月",
    E4: "二季度",
    E5: 12,
    E6: "\uFF12\uFF10\uFF11\uFF13年\uFF16月底",
  },
  ...{ F1: 5, F2: 6, F3: 7, F4: 8, F5: 9, F6: 10, F7: 8, F8: 9, F9: 10, F10: 11, F11: 9, F12: 8 },
  ...{ G2: 10, G3: 16, G5: 20, G6: 18 },
  ...{ H1: "主营业务收入", H2: "从业人员", H3: "上交税金", I1: "亿元", I2: "人", I3: "亿元" },
  ...{ J1: 41275, J2: 41400, J3: 41460, K1: 41547, K2: 41400, K3: 41485, K4: "9月底", L2: 41410, L3: 41500 },
  ...{ M1: 0.2047, M2: -0.05, M3: 3.6, N1: 0.2918, N2: 0.1, N3: -8.71 },
};

/** A formula of the user's sheet and the range that its result fills. */
export interface UserFormula {
  formula: string;
  /** Rows and columns; one cell where absent. */
  fills?: readonly [rows: number, columns: number];
}

const one = (formula: string): UserFormula => ({ formula });
const down = (formula: string, rows: number): UserFormula => ({ formula, fills: [rows, 1] });

/** Each function over scalars, cells, ranges, blanks and errors. */
const EVERY_FUNCTION: readonly UserFormula[] = [
  one("=PARK.SCHEDULE(7,,0)"),
  one('=PARK.SCHEDULE("2013年1-6月")'),
  one('=PARK.SCHEDULE("\uFF12\uFF10\uFF11\uFF13年\uFF11\uFF0D\uFF16月","day",1)'),
  one("=PARK.SCHEDULE(E1)"),
  one('=PARK.SCHEDULE(E2,"workday")'),
  one('=PARK.SCHEDULE(E2,"DAY",E1)'),
  one("=PARK.SCHEDULE(E3)"),
  one("=PARK.SCHEDULE(E6,,2)"),
  one("=PARK.SCHEDULE(E1,F1:F12)"),
  one("=PARK.SCHEDULE(5,F1:F4,1)"),
  down("=PARK.SCHEDULE(E1:E2)", 2),
  one("=PARK.PROGRESS(A1,B1)"),
  one("=PARK.PROGRESS(A3,B3)"),
  one("=PARK.PROGRESS(A3,B1)"),
  one("=PARK.PROGRESS(A1,B5)"),
  one("=PARK.PROGRESS(A1,B6)"),
  one("=PARK.PROGRESS(A5,0)"),
  down("=PARK.PROGRESS(A1:A6,B1:B6)", 6),
  one("=PARK.GAP(A1,B1,C1)"),
  one('=PARK.GAP(A2,B2,"6月")'),
  one("=park.gap(a1,b1,序时进度)"),
  one("=PARK.GAP(D1,B1,C1)"),
  one("=PARK.GAP(A1,D2,C1)"),
  down("=PARK.GAP(A1:A6,B1:B6,C1:C6)", 6),
  { formula: "=PARK.GAP(A1:A2,TRANSPOSE(B1:B2),0.5)", fills: [2, 2] },
  one("=PARK.SHORTFALL(A1,B1,C2)"),
  one('=PARK.SHORTFALL(A1,B1,"上半年")'),
  down("=PARK.SHORTFALL(A1:A6,B1,0.5)", 6),
  one("=PARK.PACE(A1,B1,E1)"),
  one("=PARK.PACE(A1,B1,E5)"),
  one("=PARK.PACE(A1,B1,报告期)"),
  one("=PARK.PACERATIO(A1,B1,6)"),
  one("=PARK.PACERATIO(A5,B1,6)"),
  one("=PARK.PROJECTION(A1,C1)"),
  one("=PARK.PROJECTION(A1,C5)"),
  one("=PARK.STATUS(A1,B1,C1)"),
  one("=PARK.STATUS(5,10,0.5,)"),
  one("=PARK.STATUS(A1,B1,C1,20)"),
  down("=PARK.STATUS(A1:A6,B1:B6,0.5,F1)", 6),
  one("=PARK.TARGET(A1,0.3862)"),
  one("=PARK.YOY(A1,B1)"),
  one("=PARK.YOY(A6,B1)"),
  down("=PARK.YOY(A1:A6,B1:B6)", 6),
  one("=PARK.YOYCHANGE(10723,9123)"),
  one("=PARK.BASE(A1,M1)"),
  one("=PARK.BASE(A1,-1)"),
  one("=PARK.YOYGAP(A1,B2,A2)"),
  one("=PARK.GROWTHGAP(M1,N1)"),
  down("=PARK.GROWTHGAP(M1:M3,N1)", 3),
  down("=PARK.MONTHLY(G1:G6)", 6),
  { formula: "=PARK.MONTHLY(A1:C1)", fills: [1, 3] },
  one("=PARK.MOM(A1,A2)"),
  one("=PARK.SHARE(A1,SUM(A1:A6))"),
  one("=PARK.CONTRIBUTION(A1-A2,B1-B2)"),
  one("=PARK.PULL(A1-A2,B1)"),
  one("=PARK.REQUIREDGROWTH(2,3)"),
  one("=PARK.REQUIREDGROWTH(A6,3)"),
  one("=PARK.SCALE(A1)"),
  one("=PARK.SCALE(A1,50)"),
  one("=PARK.SCALE(A3,50)"),
  one("=PARK.OVERDUE(K1,L1,41639)"),
  one('=PARK.OVERDUE("2013-05",,41455)'),
  down("=PARK.OVERDUE(K1:K3,L1:L3,报告日)", 3),
  one("=PARK.TIMESTATUS(J1,K1,L1,报告日)"),
  one('=PARK.TIMESTATUS("2013-03",K4,,报告日)'),
  down("=PARK.TIMESTATUS(J1:J3,K1:K3,L1:L3,41455)", 3),
  one("=PARK.NARRATE(H1,I1,A1,B1,C1,M1,100*(M1-N1))"),
  one("=PARK.NARRATE(H2,I2,10723,,,M3)"),
  one('=PARK.NARRATE("工业增加值","亿元",A2,B2,"6月",M2,N3)'),
  down("=PARK.NARRATE(H1:H3,I1:I3,A1:A3,B1:B3,0.5)", 3),
];

/** PARK inside other formulas, and what only looks like it. */
const IN_FORMULAS: readonly UserFormula[] = [
  one('=IF(A1="","",PARK.GAP(A1,B1,序时进度))'),
  one('=IFERROR(PARK.YOY(A1,D2),"无基数")'),
  one("=SUM(PARK.PROGRESS(A1:A2,B1:B2))"),
  one("=MAX(PARK.YOYCHANGE(A1:A6,1))"),
  one("=SUMPRODUCT(PARK.SHORTFALL(A1:A2,B1:B2,0.5)*1)"),
  one('=TEXT(PARK.PROGRESS(A1,B1),"0.00%")&"\uFF0C"&PARK.STATUS(A1,B1,0.5)'),
  one('=IF(PARK.GAP(A1,B1,0.5)<0,"PARK.GAP(A1,B1,0.5)小于零","其他")'),
  one('="说明\uFF1APARK.GAP(A1,B1,C1)"&A1'),
  one("=@PARK.PROGRESS(A1,B1)"),
  one("=-PARK.GAP(A1,B1,0.5)^2"),
  one("=PARK.TARGET(A1,PARK.PROGRESS(A1,B1))"),
  one("=PARK.GAP(SUM(A1:A2),SUM(B1:B2),PARK.SCHEDULE(E1))"),
  one("=用户差距"),
  one("=用户差距*2"),
  one("=IF(TRUE,PARK.SHARE(用户完成,用户目标),1)"),
  one('=IFERROR(PARK.PROGRESS(A1,B5),"")&""'),
];

export const USER_FORMULAS: readonly UserFormula[] = [...EVERY_FUNCTION, ...IN_FORMULAS];

/** A table of the user's with calculated columns, and formulas beside it that refer to its columns. */
export const USER_TABLE = {
  name: "自用表",
  contents: [
    ["名称", "完成", "目标", "占比", "状态"],
    ["甲", 52.14, 135, "=PARK.PROGRESS([@完成],[@目标])", "=PARK.STATUS([@完成],[@目标],序时进度)"],
    ["乙", 14.2, 20, "=PARK.PROGRESS([@完成],[@目标])", "=PARK.STATUS([@完成],[@目标],序时进度)"],
    [
      "丙",
      "",
      30,
      '=IF([@完成]="","",PARK.PROGRESS([@完成],[@目标]))',
      "=PARK.STATUS([@完成],[@目标],序时进度)",
    ],
  ],
  beside: [
    "=SUM(PARK.SHORTFALL(自用表[完成],自用表[目标],0.5)*1)",
    "=PARK.PROGRESS(SUM(自用表[完成]),SUM(自用表[目标]))",
    "=PARK.GAP(自用表[完成],自用表[目标],序时进度)",
  ],
} as const;

/** Names of the workbook that the user gave. */
export const USER_NAMES: Readonly<Record<string, string>> = {
  用户差距: "=PARK.GAP(自用!$A$1,自用!$B$1,0.5)",
  用户完成: "=自用!$A$1",
  用户目标: "=自用!$B$1",
};
