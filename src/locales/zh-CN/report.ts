/** What the text check and the data check say. {names} are filled in from the finding. */
export const report = {
  textFindings: {
    statedDiffers:
      "{subject}写的是{stated}\uFF0C按文中数字或工作簿推算是{recomputed}\uFF0C超出四舍五入能解释的范围。请核对。",
    directionDiffers: "{subject}写的是{stated}\uFF0C推算是{recomputed}\uFF0C方向相反。请核对。",
    withinRounding:
      "{subject}写的是{stated}\uFF0C推算是{recomputed}\uFF0C相差在四舍五入的范围内\uFF0C请留意。",
    unitSlip: "{subject}的{stated}与其他数字相差一万倍\uFF0C应是{recomputed}\uFF0C可能把万元与亿元写混了。",
    wrongUnit: "{subject}的单位写成了{unit}\uFF0C应当是{expected}。",
    figureConflict: "{subject}前面写的是{earlier}\uFF0C这里是{stated}\uFF0C前后不一致。",
    fallBesidePositiveGrowth:
      "这里写同比下降{stated}\uFF0C{subject}在别处是同比增长{growth}。下降的应当是增幅\uFF0C用个百分点表示\uFF1A增幅回落多少个百分点。",
    percentForPoints: "{stated}是两个百分数之差\uFF0C应当用个百分点\uFF0C不用%。",
    pointsForPercent: "{stated}是增长率或占比\uFF0C应当用%\uFF0C不用个百分点。",
    doubleNegative: "下降后面又写了负数{stated}\uFF0C去掉负号\uFF0C或改为增长{stated}。",
    fallByTimes: "减少的数量不能用倍数表示\uFF08{stated}\uFF09\uFF0C请改用百分数。",
    fallAboveHundred: "{subject}下降{stated}\uFF0C不可能超过100%。请核对。",
    narrowingBesideGrowth:
      "{subject}同比增长{growth}\uFF0C却写降幅收窄或扩大。增长的指标应当写增幅加快或回落。",
    onlyWhenAhead: "{subject}已经超过序时进度\uFF0C{stated}前面不应当用“仅”。",
    scheduleNotReached: "{subject}占年目标{progress}\uFF0C没有达到序时进度\uFF0C这里写的是达到。",
    scheduleReached: "{subject}占年目标{progress}\uFF0C已经达到序时进度\uFF0C这里写的是未达到。",
    notLevel: "{subject}占年目标{progress}\uFF0C与序时进度并不持平。",
    listLength: "前面有{names}个指标\uFF0C后面却有{figures}个数字\uFF0C无法一一对应。",
    notCheckable: "{subject}的{stated}没有可供核对的其他数字。",
  },
};
