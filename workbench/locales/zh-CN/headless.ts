/** What the system calls by a code. */
const SYSTEM: Record<string, string> = {
  EACCES: "没有权限",
  EPERM: "没有权限",
  EROFS: "所在位置是只读的",
  EBUSY: "文件正被占用",
  ENOSPC: "磁盘已满",
  ENOENT: "文件夹不存在",
  ENOTDIR: "路径里有一段不是文件夹",
  ENAMETOOLONG: "文件名太长",
};

/** What the headless tools print. */
export const headless = {
  generate: {
    usage: `用法：npm run generate -- 输入.xlsx 输出.xlsx [选项]

按输入工作簿里的 指标数据、企业数据、项目数据 和 参数，一键生成各张表，存成新的工作簿。

选项：
  --period 2013-06   改用这个报告期（也可写 2013年1-6月），写进参数表
  --parks 甲园、乙园  只报这几个园区（用逗号或顿号隔开），写进参数表
  --restore-formulas 把报表里手填盖住的公式恢复（默认保留手填的内容并提示）
  --trends           另做一张“走势”表：各指标今年、去年各月和目标进度的折线（取自历史数据）
  --template 模板.xlsx 把另一个文件里带 {{…}} 的工作表也作为模板填好（只取单元格、格式、打印设置和本表的图表）；
                     文件里没有 {{…}} 时，按给定的表填写（同 npm run fill），输出是填好的那个文件
  --customise 报表名、报表名|全部
                     另把内置报表写成可以改的模板（模板_…_自定），下次生成时填好
  --export-template 模板.xlsx
                     只把工作簿里的模板（连同 --customise 写出的）存成一个文件，不要输出文件
  --keep-park        保留 PARK 公式（默认换成任何 Excel 都能计算的原生公式）
  --force            输出文件已经存在时覆盖它
  --lang zh-CN|en-US 提示的语言，默认中文
  --help             显示这段说明

退出码：0 已生成；1 数据有错误（没有采用出错的内容，或没有生成）；2 用法或文件有误。`,
    exported: (path: string, sheets: string) => `已把模板存入 ${path}：${sheets}`,
    made: (name: string, rows: number, formulas: number, charts: number) =>
      `  ${name}：${rows} 行，${formulas} 个公式${charts > 0 ? `，${charts} 个图表` : ""}`,
    counted: (words: string) => `    ${words}`,
    madeTitle: (path: string) => `已生成 ${path}`,
    otherPeriod: (before: string, period: string) =>
      `警告 工作簿里的数是${before}的，现在按${period}生成。请核对数据表里的累计数是不是${period}的。`,
    nothingMade: "没有生成任何表。请看上面的问题，改正后再试。",
    withErrors: (count: number) => `有${count}个错误：出错的内容没有采用。请按上面的单元格改正后再生成。`,
    findings: (count: number) => `发现 ${count} 个问题：`,
    severity: { error: "错误", warning: "警告", hint: "提示" } as Record<string, string>,
    andCells: (count: number) => `等${count}格`,
    moreAlike: (count: number) => `同类的问题还有${count}个，用npm run check全部列出。`,
    suggestion: (words: string) => `（建议：${words}）`,
    comma: "，",
    took: (total: string, parts: string) => `用时 ${total} 秒（${parts}）`,
    parts: { build: "构建", open: "打开", generate: "生成", save: "保存" } as Record<string, string>,
    seconds: (name: string, seconds: string) => `${name} ${seconds}`,
    omitted: (what: string) => `注意：输入工作簿里有${what}，没有可读的内容；输出里照原样保留。`,
    kept: (count: number, cells: string) =>
      `注意：填报表里有 ${count} 个单元格的公式只有 Excel 能计算（${cells}），这里用的是文件里存的值。`,
    outdated: (count: number, cells: string) =>
      `注意：有 ${count} 个单元格的公式依赖改动过的内容，但只有 Excel 能计算（${cells}）。它们保留原来的值，文件打开时由 Excel 重新计算。`,
  },
  office: {
    usage: `用法：npm run office -- 脚本.js [--in 输入.xlsx] [--out 输出.xlsx] [选项]

不用 Excel，运行一段 Office.js 脚本（.js 或 .ts），打印它的 console。

选项：
  --in a.xlsx        先打开这个工作簿，默认是空白工作簿
  --out b.xlsx       运行完存到这里
  --click run,setup  只按这些编号的按钮（默认依次按脚本给按钮挂的每个 click）
  --profile web      像哪一种 Excel 那样回答：windows-ltsc2021、windows-365、mac、web、harsh（最严）
  --lang zh-CN|en-US 提示的语言，默认中文
  --help             显示这段说明

退出码：0 正常；1 脚本出错；2 用法或文件有误。`,
    saved: (path: string) => `已保存 ${path}`,
    uncaught: "脚本出错：",
    location: (place: string) => `  位置：${place}`,
    debug: (info: string) => `  debugInfo：${info}`,
    compile: (detail: string) => `脚本有语法错误：${detail}`,
  },
  check: {
    usage: `用法：npm run check -- [输入.xlsx] [--text 汇报.txt|汇报.docx] [选项]

校验工作簿里的数据；给出汇报文字时，逐个核对文中的数字。没有工作簿时只核对文字。

选项：
  --text 文件        要核对的汇报，文本或 Word 文档
  --json             结果按 JSON 打印
  --lang zh-CN|en-US 提示的语言，默认中文
  --help             显示这段说明

退出码：0 没有错误；1 有错误；2 用法或文件有误。`,
    read: (read: number, confirmed: number) => `文中读到 ${read} 个数字，其中 ${confirmed} 个核对无误。`,
  },
  report: {
    usage: `用法：npm run report -- 输入.xlsx 输出.docx|输出.txt [选项]

按工作簿里的数据写汇报材料，存成 Word 文档或纯文本。

选项：
  --template 模板.docx
                     用自己的 Word 模板：里面的 {{占位符}} 换成数字和句子
  --export-template 模板.docx
                     把自带的汇报存成模板，供修改（不写输出文件）
  --amount-decimals N 金额保留几位小数（0至6，默认按参数）
  --rate-decimals N  百分数、百分点保留几位小数（0至6，默认按参数）
  --lang zh-CN|en-US 提示的语言，默认中文
  --help             显示这段说明

退出码：0 已写好；1 数据有错误（出错的内容没有写进去），或没有可写的数据；2 用法或文件有误。`,
    saved: (path: string) => `已保存 ${path}`,
  },
  import: {
    usage: `用法：npm run import -- 来源 工作簿.xlsx 输出.xlsx [选项]

把来源（.xlsx .xls .xlsb .ods .csv .tsv .txt）里的行导入工作簿的数据表：按编号或名称对应已有的行，新增、更新、相同、拒绝逐行列出。

选项：
  --table 企业数据   写入哪张数据表（指标数据、企业数据、项目数据），默认按列标题识别
  --json             结果按 JSON 打印
  --lang zh-CN|en-US 提示的语言，默认中文
  --help             显示这段说明

退出码：0 已导入；1 有被拒绝的行，或没有可写的；2 用法或文件有误。`,
    table: (sheet: string, table: string) => `“${sheet}” → ${table}`,
    column: (header: string, column: string | undefined, certainty: string, suggestions: string) =>
      `  ${header} → ${column ?? "不导入"}（${certainty}${suggestions === "" ? "" : `，可能是${suggestions}`}）`,
    counts: (counts: Record<string, number>) =>
      `新增 ${counts["added"]}，更新 ${counts["changed"]}，相同 ${counts["unchanged"]}，拒绝 ${counts["rejected"]}，合计、分组等不作数据 ${counts["passed"]}`,
    row: (row: number, state: string, name: string) => `  第${row}行 ${state} ${name}`,
    change: (header: string, address: string, before: string, after: string) =>
      `    ${header} ${address}：${before === "" ? "（空）" : before} → ${after}`,
    more: (count: number) => `  还有${count}行，用 --json 全部列出。`,
    states: {
      added: "新增",
      changed: "更新",
      unchanged: "相同",
      rejected: "拒绝",
      passed: "不作数据",
    } as Record<string, string>,
    certainty: {
      same: "一致",
      known: "别名",
      read: "推断",
      chosen: "已指定",
      none: "未认出",
    } as Record<string, string>,
    saved: (path: string) => `已保存 ${path}`,
  },
  fill: {
    usage: `用法：npm run fill -- 数据.xlsx 表格.xlsx 输出.xlsx [选项]
      npm run fill -- 数据.xlsx 输出.xlsx --sheet 表名 [选项]

把上级下发的表格照原样填好：按行名和表头认出空格，已有内容和公式的单元格不改。
三个文件：表格是另一个文件，填数值，输出是填好的表格；两个文件：表格是数据工作簿里的一张表，填公式。

选项：
  --sheet 表名       填哪一张表；表格文件默认每张可填的表都填
  --mapping 文件     采用导出的对应关系（.json）
  --values           填数值，不填公式
  --json             结果按 JSON 打印
  --lang zh-CN|en-US 提示的语言，默认中文
  --help             显示这段说明

退出码：0 已填好；1 没有认出或没有填，或有没认出的行列；2 用法或文件有误。`,
    sheet: (name: string, count: number) => `“${name}”：填写${count}格`,
    cell: (address: string, row: string, column: string, value: string) =>
      `  ${address} ${row} · ${column} = ${value === "" ? "（无数据）" : value}`,
    finding: (severity: string, words: string) => `  ${severity}：${words}`,
    more: (count: number) => `  还有${count}格，用 --json 全部列出。`,
    saved: (path: string) => `已保存 ${path}`,
  },
  collect: {
    usage: `用法：npm run collect -- send 数据.xlsx 文件夹 [--deadline 2013-07-05] [--book]
      npm run collect -- receive 数据.xlsx 文件夹 输出.xlsx [--deadline 2013-07-05] [--json]

send 给企业数据里的每户企业做一份带保护、带核对和下拉的填报表；receive 把收回的填报表并入企业数据，
并生成“收集情况”表：未报、迟报、有误、比上期和去年同期变动大的。

选项：
  --deadline 日期    截止日期，写成2013-07-05；填报日期在它之后的是迟报
  --book             一个文件，每户一页
  --json             结果按 JSON 打印
  --lang zh-CN|en-US 提示的语言，默认中文
  --help             显示这段说明

退出码：0 都已报；1 有未报或有误的，或没有做成；2 用法或文件有误。`,
    sent: (count: number, folder: string) => `做好${count}个文件，在 ${folder}`,
    line: (state: string, park: string, name: string, notes: string) =>
      `  ${state} ${park === "" ? "" : `${park} `}${name}${notes === "" ? "" : `：${notes}`}`,
    saved: (path: string) => `已保存 ${path}`,
  },
  rollOver: {
    usage: `用法：npm run roll-over -- 输入.xlsx 输出.xlsx [选项]

换期：把本期的数存入历史数据，清空后打开下一期。输入文件不变。

选项：
  --to 2013-07       换到哪一期（默认下一期）
  --keep             把本期的三张报表留作往期报表，只有数值；已经留过的保留原来的
  --replace          同上，已经留过的换成现在的数
  --clear-progress   也清空未竣工项目和扩建的完成投资、形象进度
  --lang zh-CN|en-US 提示的语言，默认中文
  --help             显示这段说明

退出码：0 已换期；1 没有换期；2 用法或文件有误。`,
    line: (line: string) => `  ${line}`,
    saved: (path: string) => `已保存 ${path}`,
  },
  kept: {
    usage: `用法：npm run kept -- 输入.xlsx [选项]

列出工作簿里的往期报表。什么都不改。

选项：
  --compare 工作表名 把这张往期报表和现在的报表对比，列出每一处不同
  --lang zh-CN|en-US 提示的语言，默认中文
  --help             显示这段说明

退出码：0 已列出；1 不能对比；2 用法或文件有误。`,
    none: "工作簿里没有往期报表。",
    sheet: (sheet: string, period: string) => `${sheet}（${period}）`,
  },
  distribute: {
    usage: `用法：npm run distribute -- 输入.xlsx 输出.xlsx [选项]

把工作簿做成分发版：所有 PARK 公式换成原生公式，不装加载项也能打开、重算；原公式存在隐藏工作表里。

选项：
  --values           只留数值（报表里的公式都换成数值）
  --copies           原表不动，另做名字带“（分发）”的报表副本
  --keep-values      换不成原生公式的，只留数值（默认不做，列出是哪些单元格）
  --restore          反过来：把分发版的公式恢复成 PARK 公式，并删去副本
  --lang zh-CN|en-US 提示的语言，默认中文
  --help             显示这段说明

退出码：0 已做好；1 没有做成；2 用法或文件有误。`,
    sheet: (name: string) => `  ${name}`,
    saved: (path: string) => `已保存 ${path}`,
  },
  problems: {
    usage: (detail: string) => `命令行有误：${detail}`,
    unknownOption: (name: string) => `不认识的选项 ${name}。`,
    missingValue: (name: string) => `选项 ${name} 后面要有值。`,
    missingFiles: "要写明输入和输出两个文件。",
    missingImport: "要写明三个文件：来源、要导入的工作簿和输出。",
    noSuchTable: (name: string, tables: string) => `没有数据表“${name}”，可选：${tables}。`,
    missingCollect: "要写明 send 或 receive、数据工作簿和文件夹；receive 还要写明输出。",
    badDeadline: (day: string) => `截止日期要写成2013-07-05的样子，现在是“${day}”。`,
    noFolder: (path: string) => `${path} 是文件，不是文件夹。`,
    missingFill: "要写明数据工作簿、表格和输出；表格就在数据工作簿里时用 --sheet 写明表名。",
    noSheet: (name: string, path: string) => `${path} 里没有名为“${name}”的工作表。`,
    missingScript: "要写明一个脚本文件。",
    missingWorkbook: "要写明一个工作簿。",
    missingCheck: "要写明一个工作簿，或用 --text 给出汇报文字。",
    notReportName: (path: string) => `输出文件 ${path} 要以 .docx 或 .txt 结尾。`,
    tooMany: (extra: string) => `多出来的参数：${extra}`,
    badPeriod: (text: string) => `报告期“${text}”看不懂。请写成 2013-06 或 2013年1-6月。`,
    unknownProfile: (name: string) =>
      `没有名为 ${name} 的 Excel，可选 windows-ltsc2021、windows-365、mac、web 或 harsh。`,
    badDecimals: (option: string, text: string) => `${option} 后面的“${text}”不是0至6的整数。`,
    badLanguage: (text: string) => `没有语言 ${text}，可选 zh-CN 或 en-US。`,
    noInput: (path: string) => `找不到输入文件 ${path}。`,
    notReadable: (path: string, detail: string) => `读不了 ${path}：${SYSTEM[detail] ?? detail}`,
    isFolder: (path: string) => `${path} 是文件夹，不是文件。`,
    samePath: "输入和输出是同一个文件。为了不覆盖原始数据，请换一个输出文件名。",
    outputExists: (path: string) => `输出文件 ${path} 已经存在。要覆盖它请加 --force，或者换一个文件名。`,
    unforeseen: (detail: string) => `出了没有料到的错误，没有做成：${detail}`,
    tooLargeText: (path: string) => `${path} 太大，不是一篇汇报的文字。请只留下要核对的部分再试。`,
    notXlsmName: (path: string) => `输入的工作簿带宏，输出文件 ${path} 要以 .xlsm 结尾，宏才能保留。`,
    notXlsxName: (path: string) => `输出文件 ${path} 要以 .xlsx 结尾。`,
    noOutputFolder: (path: string) => `输出文件夹 ${path} 不存在。`,
    notWritable: (path: string, detail: string) =>
      `写不了 ${path}：${SYSTEM[detail] ?? detail}。文件可能正被 Excel 打开，或者没有权限。`,
    badFile: (path: string, why: string) => `${path}：${why}`,
    build: "正在构建加载项（dist/ 没有，或比源代码旧）…",
    buildFailed: (detail: string) => `构建加载项失败。请运行 npm run build 查看原因。\n${detail}`,
    noTemplates: (path: string) => `${path} 里没有带 {{…}} 的工作表，不能作为模板。请核对文件。`,
    templatesTooLarge: (path: string, most: string) =>
      `${path} 里的模板超过${most}个单元格，没有采用。请删去多余的行和列。`,
    templateNameTaken: (path: string, sheet: string) =>
      `输入工作簿里已有工作表“${sheet}”，与 ${path} 里的模板同名。请给模板改名。`,
    noParksCell: "工作簿里没有 参数 表或其中没有 园区 一行，不能用 --parks 选园区。请先加上这一行。",
    noPeriodCell: "工作簿里没有名称“报告期”，不能用 --period 改报告期。请先在 Excel 里建 参数 表。",
    noButton: (id: string) => `脚本没有给按钮“${id}”挂 click。`,
    noCommand: (id: string) => `dist/ 里没有命令 ${id}。请运行 npm run build 后再试。`,
  },
};
export type HeadlessText = typeof headless;
