/** A figure that two others of the statement make: their ratio in percent, what is left of one without the other, or both together. */
export interface DerivedKind {
  /** The end of the words before it. */
  name: RegExp;
  how: "ratio" | "difference" | "sum";
  of: RegExp;
  by: RegExp;
  /** A sentence that is right, and a figure in it that is not. */
  example: { right: string; slip: [from: string, to: string] };
}

const LINK = "(?:约|为|达到?|是|:)*$";
const named = (words: string): RegExp => new RegExp(`(?:${words})${LINK}`);

export const DERIVED: readonly DerivedKind[] = [
  {
    name: named("(?:营业收入|主营业务收入|主营收入|销售收入|销售)利润率"),
    how: "ratio",
    of: /利润总?额?$/,
    by: /(?:营业|主营业务|主营|销售)收入$/,
    example: {
      right:
        "规上工业企业实现营业收入812.6亿元，利润总额48.7亿元，营业收入利润率为5.99%，同比提高0.16个百分点。",
      slip: ["5.99%", "6.99%"],
    },
  },
  {
    name: named("产销率"),
    how: "ratio",
    of: /销售产值$/,
    by: /(?:^|[^售])产值$/,
    example: {
      right: "规上工业总产值210.0亿元，工业销售产值205.8亿元，产销率98.0%。",
      slip: ["98.0%", "96.0%"],
    },
  },
  {
    name: named("资产负债率"),
    how: "ratio",
    of: /负债(?:合计|总计|总额)?$/,
    by: /资产(?:合计|总计|总额)?$/,
    example: {
      right: "年末规上工业企业资产总计420.0亿元，负债合计235.2亿元，资产负债率56.0%。",
      slip: ["56.0%", "65.0%"],
    },
  },
  {
    name: named("存贷比"),
    how: "ratio",
    of: /贷款(?:余额)?$/,
    by: /存款(?:余额)?$/,
    example: {
      right: "月末各项存款余额120.0亿元，各项贷款余额90.0亿元，存贷比为75.0%。",
      slip: ["存贷比为75.0%", "存贷比为57.0%"],
    },
  },
  {
    name: named("入库率"),
    how: "ratio",
    of: /(?:^|[^应])入库(?:税款|税金)?$/,
    by: /应(?:征|入库|缴)(?:税款|税金|税收)?$/,
    example: {
      right: "本年应征税款12.40亿元，已入库11.78亿元，入库率95.0%。",
      slip: ["95.0%", "90.5%"],
    },
  },
  {
    name: named("到位率"),
    how: "ratio",
    of: /到位(?:资金|资本金)?$/,
    by: /(?:总规模|总额|协议资金|合同资金|计划到位|应到位)(?:资金)?$/,
    example: {
      right: "产业基金总规模30亿元，首期到位12亿元，到位率40%。",
      slip: ["到位率40%", "到位率45%"],
    },
  },
  {
    name: named("财政自给率"),
    how: "ratio",
    of: /(?:预算|财政)收入$/,
    by: /(?:预算|财政)支出$/,
    example: {
      right: "一般公共预算收入24.0亿元，一般公共预算支出60.0亿元，财政自给率40.0%。",
      slip: ["40.0%", "44.0%"],
    },
  },
  {
    name: named("城镇化率"),
    how: "ratio",
    of: /(?:城镇|城市)(?:常住)?人口$/,
    by: /^(?![^]*(?:城镇|城市|城镇常住)(?:常住人口|总人口)$)[^]*(?:常住人口|总人口)$/,
    example: {
      right: "年末常住人口286.4万人，城镇人口178.2万人，常住人口城镇化率62.2%。",
      slip: ["62.2%", "65.2%"],
    },
  },
  {
    name: named("收支(?:缺口|差额)"),
    how: "difference",
    of: /支出$/,
    by: /收入$/,
    example: {
      right: "全区财政收入完成12.4亿元，支出完成18.6亿元，收支缺口6.2亿元。",
      slip: ["6.2亿元", "2.6亿元"],
    },
  },
  {
    name: named("顺差"),
    how: "difference",
    of: /出口(?:总?额|总值)?$/,
    by: /(?:^|[^出口]|(?:^|[^出])口)进口(?:总?额|总值)?$/,
    example: {
      right: "全年出口总额31.25亿元，进口总额11.55亿元，实现贸易顺差19.70亿元。",
      slip: ["19.70亿元", "18.70亿元"],
    },
  },
  {
    name: named("逆差"),
    how: "difference",
    of: /(?:^|[^出口]|(?:^|[^出])口)进口(?:总?额|总值)?$/,
    by: /出口(?:总?额|总值)?$/,
    example: {
      right: "全年出口总额11.25亿元，进口总额21.55亿元，贸易逆差10.30亿元。",
      slip: ["10.30亿元", "11.30亿元"],
    },
  },
  {
    name: named("(?:^|[^产能地面])利用率"),
    how: "ratio",
    of: /综合利用量?$/,
    by: /(?:产生|生产|排放)量?$/,
    example: {
      right: "工业固体废物产生量86.0万吨，综合利用81.7万吨，综合利用率95.0%。",
      slip: ["95.0%", "59.0%"],
    },
  },
  {
    name: named("净增(?:加|长)?"),
    how: "difference",
    of: /(?:新增|新培育|新认定|新引进|新入库|入库|新入统|新纳统|迁入|出生|新设|新登记|新注册|新开办)[^,;]{0,12}$/,
    by: /(?:退库|退出|退统|迁出|死亡|注销|吊销|关停|淘汰|减少)[^,;]{0,12}$/,
    example: {
      right: "规上工业企业186户，较年初净增14户，其中新入库23户，退库9户。",
      slip: ["退库9户", "退库19户"],
    },
  },
  {
    name: named("进出口总?[额值]"),
    how: "sum",
    of: /(?:^|[^进])出口(?:总?额|总值)?$/,
    by: /(?:^|[^出口]|(?:^|[^出])口)进口(?:总?额|总值)?$/,
    example: {
      right: "全区出口12.4亿元，增长8.8%；进口5.6亿元，下降3.4%；进出口总额18.0亿元，增长4.7%。",
      slip: ["18.0亿元", "16.0亿元"],
    },
  },
];
