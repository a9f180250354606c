/** What the text check and the data check say. {names} are filled in from the finding. */
export const report = {
  textFindings: {
    statedDiffers:
      "{subject}写的是{stated}\uFF0C按文中数字或工作簿推算是{recomputed}\uFF0C超出四舍五入能解释的范围。请核对。",
    directionDiffers: "{subject}写的是{stated}\uFF0C推算是{recomputed}\uFF0C方向相反。请核对。",
    withinRounding:
      "{subject}写的是{stated}\uFF0C推算是{recomputed}\uFF0C相差在四舍五入的范围内\uFF0C请留意。",
    amountSlip: "{subject}的{stated}与其他数字相差一万倍\uFF0C应是{recomputed}\uFF0C可能把万元与亿元写混了。",
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
    scheduleNotReached: "{subject}占年目标{progress}\uFF0C没有达到序时进度\uFF0C这里写的是“{stated}”。",
    scheduleReached: "{subject}占年目标{progress}\uFF0C已经达到序时进度\uFF0C这里写的是“{stated}”。",
    notLevel: "{subject}占年目标{progress}\uFF0C与序时进度并不持平。",
    notLevelWithYearAgo:
      "{subject}本期{actual}\uFF0C去年同期{prior}\uFF0C同比{recomputed}\uFF0C不是{stated}。请核对。",
    listLength: "前面有{names}项\uFF0C后面却有{figures}个数字\uFF0C无法一一对应。",
    scheduleOutOfPeriod:
      "这里的序时进度是{stated}\uFF0C{months}月末按月算应当是{recomputed}。请核对\uFF1B按分月计划计算的\uFF0C请在文中写明。",
    partAboveWhole: "“{part}”的{stated}是其中数\uFF0C却超过了总数{whole}。请核对。",
    partsDiffer: "各部分之和是{recomputed}\uFF0C这里的总数是{stated}\uFF0C对不上。请核对。",
    priorTaken: "{subject}写的是{stated}\uFF0C这是去年同期的数\uFF0C本期累计是{recomputed}。请核对。",
    otherRowTaken: "{subject}写的是{stated}\uFF0C这是{other}的数\uFF0C应是{recomputed}。请核对。",
    structureDiffers: "按前面的增加值\uFF0C结构应是{recomputed}\uFF0C这里写的是{stated}。请核对。",
    halfNotReached: "这里写“{stated}”\uFF0C{subject}只完成{progress}\uFF0C没有过半。请核对。",
    halfReached: "这里写“{stated}”\uFF0C{subject}完成{progress}\uFF0C已经过半。请核对。",
    turnContradicts: "这里写“{stated}”\uFF0C同一句里却是“{words}”。请核对。",
    namedAboveCount: "这里列出了{names}个名称\uFF0C写的却是{stated}。请核对个数\uFF0C或核对名单。",
    namedBelowCount: "这里只列出了{names}个名称\uFF0C写的却是{stated}。没有列全的\uFF0C请在名单后面加“等”。",
    notCheckable: "“{words}”里的{stated}没有可供核对的其他数字。",
  },
  dataFindings: {
    publishedGrowthDiffers:
      "“{name}”的公布同比是{stated}\uFF0C按本期累计和去年同期算是{recomputed}。请核对其中一个\uFF1B确按不变价计算的\uFF0C请在不变价一列填是。",
    publishedGapDiffers:
      "“{name}”的公布增幅变化是{stated}个百分点\uFF0C按两年增幅算是{recomputed}个百分点。请核对。",
    publishedWithinRounding:
      "“{name}”的公布同比是{stated}\uFF0C推算是{recomputed}\uFF0C相差在四舍五入的范围内。",
    cumulativeFell:
      "“{name}”本期累计{actual}\uFF0C比{month}月的累计{last}还少。累计数一般不会减少\uFF0C请核对。",
    slipSinceLast:
      "“{name}”本期累计{actual}与{month}月的累计{last}相差千倍以上\uFF0C可能是单位写混了。请核对单位。",
    priorDiffersFromHistory:
      "“{name}”的去年同期是{prior}\uFF0C历史数据里是{kept}。请核对\uFF0C有修订的可以保留。",
    progressAboveTarget: "“{name}”已完成年度目标的{progress}。请核对年度目标{target}。",
    missingTarget: "“{name}”没有年度目标\uFF0C占年目标和序时进度各列留空。",
    missingBase: "“{name}”没有去年同期\uFF0C也没有公布同比\uFF0C同比各列留空。",
    unitsDiffer: "“{name}”的单位是{unit}\uFF0C其他园区是{other}\uFF0C不能合计。请统一单位。",
    areaDiffers:
      "“{name}”没有写园区\uFF08或写的是全区\uFF09的这一行是{stated}\uFF0C各园区合计是{recomputed}\uFF0C全区数以这一行为准。是某个园区的\uFF0C请填上园区\uFF1B是全区的\uFF0C请核对。",
    parksWithoutRow: "“{name}”没有{parks}\uFF08{count}个园区\uFF09的数\uFF0C合计里不含。确实没有的可以不填。",
    registeredBelowNamed: "参数里规上企业现有是{count}户\uFF0C企业数据中已入库的却有{named}户。请核对。",
    unitsConverted: "“{name}”的单位是{unit}\uFF0C其他园区是{other}\uFF0C合计时已换算。请核对单位没有填错。",
    investedAboveTotal: "“{name}”的完成投资{invested}超过了总投资{total}。请核对。",
    last12BelowCumulative: "“{name}”近12个月收入{last12}少于本年累计{revenue}。请核对。",
    revenueSlip:
      "“{name}”的主营业务收入{revenue}与去年同期{prior}相差千倍以上\uFF0C可能是单位写混了。请核对。",
    registeredYetOnTheWay: "“{name}”已经是规上企业\uFF0C却仍有标签“{tag}”。请改其中一处。",
    reachedNotFiled: "“{name}”近12个月收入{revenue}{unit}\uFF0C已达到规上标准\uFF0C尚未入库也没有申报标签。",
    sameFigures: "“{name}”第{row}行与第{first}行同名且数字相同\uFF0C可能是重复填报。",
    progressAboveWhole: "“{name}”的形象进度是{progress}\uFF0C超过了100%。请核对。",
    progressFell: "“{name}”的形象进度{progress}低于{month}月的{last}。请核对。",
    investedFell: "“{name}”的完成投资{invested}少于{month}月的{last}。请核对。",
    trialBeforeStart: "“{name}”的试投产日期早于开工日期。请核对。",
    finishInFuture: "“{name}”的实际竣工日期晚于报告日\uFF0C按尚未竣工处理。请核对。",
    finishMissing: "“{name}”的阶段是{stage}\uFF0C没有填实际竣工日期。请补填。",
    finishedTooEarly: "“{name}”已有实际竣工日期\uFF0C阶段却是{stage}。请改其中一处。",
    plannedFinishMissing: "“{name}”没有计划竣工日期\uFF0C时间进度和逾期无法计算。",
    investmentSlip:
      "“{name}”的总投资是{investment}{unit}\uFF0C在一千亿元以上\uFF0C可能是单位写错了。请核对。",
    countBelowNamed: "参数里{label}项目是{count}个\uFF0C项目数据中列名的却有{named}个。请核对。",
    sharedDiffers:
      "“{name}”的{column}这里是{value}\uFF0C{park}的{cell}是{stands}\uFF0C按同一家只计一次\uFF0C以{cell}为准。请核对\uFF0C使两处一致。",
    sharedOnlyLater:
      "“{name}”的{column}没有填\uFF0C另一园区的{cell}是{value}\uFF0C没有计入。同一家以这一行为准\uFF0C请补填。",
  },
};
