/** What a person reads of the page and of its server. */
export const page = {
  title: "园区统计工作台",
  notExcel: "开发与试用环境，不是 Excel。用于没有 Excel 时试用本加载项，与 Microsoft 无关。",
  notExcelShort: "开发与试用环境，不是 Excel",
  language: "English",
  languageHint: "Switch to English",
  profile: {
    hint: "像哪一种 Excel 那样回答加载项",
    names: {
      lenient: "不限（默认）",
      "windows-ltsc2021": "Windows LTSC 2021",
      "windows-365": "Windows Microsoft 365",
      mac: "Mac",
      web: "网页版",
      harsh: "最严",
    },
  },
  theme: { dark: "深色", light: "浅色", hint: "切换整页的深浅，加载项看到的 Office 主题也随之改变" },
  file: {
    create: "新建",
    createHint: "新建空白工作簿",
    open: "打开",
    openHint: "打开 .xlsx 文件（Ctrl+O），也可以把文件拖到页面上",
    save: "保存",
    saveHint: "下载为 .xlsx 文件（Ctrl+S）",
    saveAs: "另存为",
    saveAsHint: "换一个名字下载为 .xlsx 文件（F12）",
    print: "打印",
    printHint: "把几张表排成页，打印或存成一个 PDF（Ctrl+P）",
    sample: "示例",
    sampleHint: "打开示例工作簿",
    samples: {
      seed: {
        label: "2013年上半年",
        hint: "一个园区的指标、企业和项目，数据已经填好",
        name: "2013年上半年示例.xlsx",
      },
      fourParks: {
        label: "一区四园",
        hint: "四个园区的数据，报表按园区分列并有合计",
        name: "一区四园示例.xlsx",
      },
    },
    untitled: "工作簿1.xlsx",
    unsaved: "有未保存的修改",
    drop: "松开鼠标，打开这个 .xlsx 文件",
    discard: "当前工作簿有未保存的修改。要先保存吗？",
  },
  unsavedDialog: { title: "未保存的修改", save: "保存", discard: "不保存", cancel: "取消" },
  saveAsDialog: { title: "另存为", name: "文件名", save: "保存", cancel: "取消" },
  restoreDialog: {
    title: "有一个没有保存的工作簿",
    words: (name: string, time: string) =>
      `上次离开时，“${name}”有未保存的修改（${time}）。浏览器替您留着：恢复后请保存，丢弃后不能再找回。`,
    restore: "恢复",
    discard: "丢弃",
  },
  /** What an error value means, where a function said nothing of its own. */
  cellErrors: {
    "#DIV/0!": "除数为零或空白。请检查作除数的单元格，例如去年同期数、年度目标。",
    "#N/A": "缺少需要的数，或者没有找到要查的内容。请检查引用的单元格是否已填。",
    "#NAME?": "有不认识的函数名或名称。请检查拼写，文本要加双引号。",
    "#NULL!": "两个区域没有相交的部分。请检查区域之间的符号，冒号或逗号。",
    "#NUM!": "数太大、太小，或者算不出结果。请检查参数的大小。",
    "#REF!": "引用的单元格已不存在，可能删掉了行、列或工作表。请重新选择引用。",
    "#VALUE!": "参数的类型不对，例如该填数的地方是文本。请检查引用的单元格。",
    "#SPILL!": "结果要占几个单元格，右边或下边的单元格里已有内容。请先清空它们。",
    "#BUSY!": "还在计算，请稍候。",
    "#CALC!": "这个公式没有可以计算的结果。请检查参数。",
    other: "这个公式没有算出结果。请检查参数。",
  } as Record<string, string>,
  pane: {
    title: "园区统计",
    frame: "园区统计任务窗格",
    close: "关闭窗格",
    resize: "调整窗格宽度（左右方向键）",
  },
  ribbon: { label: "功能区", file: "文件" },
  status: {
    starting: "正在启动…",
    engine: "正在启动表格引擎…",
    addIn: "正在载入加载项…",
    opening: (name: string) => `正在打开${name}…`,
    saving: "正在生成 .xlsx 文件…",
    preparingPrint: "正在排页…",
    running: (label: string) => `正在执行：${label}…`,
    ready: "就绪",
    opened: (name: string) => `已打开${name}`,
    saved: (name: string) => `已保存${name}`,
    created: "已新建空白工作簿",
    done: (label: string) => `${label}：已完成`,
  },
  problem: {
    title: "出了点问题",
    dismiss: "关闭提示",
    reload: "重新载入",
    start: (reason: string) => `工作台没有启动成功：${reason}`,
    addInMissing:
      "没有找到已构建的加载项（dist/taskpane.html）。请在项目目录运行 npm run build，然后重新载入本页。",
    addInSlow: "加载项在30秒内没有启动。请重新载入本页；如仍不行，请重新运行 npm run build。",
    functionsMissing: "没有找到函数说明（dist/functions.json）。请运行 npm run build，然后重新载入本页。",
    manifestMissing: "没有找到加载项清单（manifest.xml），功能区按钮无法显示。请运行 npm run build。",
    sampleMissing: (path: string) => `没有找到示例工作簿（${path}），已新建空白工作簿。`,
    wrongType: (name: string) =>
      `${name}不是 .xlsx 文件。请选择 Excel 工作簿（.xlsx）；旧格式 .xls 请先在 Excel 或 WPS 中另存为 .xlsx。`,
    tooLarge: (name: string) => `${name}超过50 MB，工作台打不开这么大的文件。`,
    severalFiles: "一次只能打开一个文件。",
    unreadable: (name: string, reason: string) => `${name}打不开：${reason} 当前工作簿没有改动。`,
    unwritable: (reason: string) => `没有保存成功：${reason} 工作簿仍在，可以再试一次。`,
    sheetProtected: "工作表受保护，刚才的修改没有写入。请先撤销工作表保护。",
    inputRefused: (detail: string) => `刚才的输入没有写入，单元格保持原样：${detail}`,
    argumentCount: (name: string, given: number, arity: { least: number; most: number } | undefined) =>
      `刚才的公式没有写入：${name} ` +
      (arity === undefined
        ? `不能有${given}个参数。`
        : arity.least === arity.most
          ? `需要${arity.most}个参数，现在是${given}个。`
          : `需要${arity.least}到${arity.most}个参数，现在是${given}个。`) +
      "请补上或删去参数，再按回车键。",
    formulaUnreadable: (formula: string) =>
      `刚才的公式没有写入，单元格保持原样：${formula} 不完整或有多余的符号。请检查括号、逗号和引号是否成对，文本要加双引号。`,
    commandMissing: (name: string) => `加载项没有提供命令“${name}”。请重新运行 npm run build。`,
    commandFailed: (label: string, reason: string) => `${label}没有完成：${reason}`,
  },
  print: {
    title: "打印",
    sheets: "要打印的工作表",
    preview: "打印预览",
    pages: (count: number) => `共${count}页`,
    nothing: "请勾选要打印的工作表。",
    page: (sheet: string, page: number, pages: number) => `${sheet}，第${page}页，共${pages}页`,
    run: "打印或存为 PDF",
    close: "返回",
  },
  server: {
    usage: `用法：npm start -- [--port 端口] [--no-open]

构建加载项并在本机（127.0.0.1）打开工作台页面。
  --port 端口   使用指定端口（默认3100，被占用时用下一个空闲端口）
  --no-open     不自动打开浏览器`,
    notBuilt: "没有找到 dist/taskpane.html。请先运行 npm run build，或直接运行 npm start。",
    building: "正在准备工作台页面（第一次约需半分钟）…",
    ready: (url: string) =>
      `园区统计工作台（开发与试用环境，不是 Excel）：${url}\n在浏览器里打开这个地址；按 Ctrl+C 结束。`,
    badPort: (port: string) => `--port 后面应是0到65535的整数，而不是“${port}”。`,
    portForbidden: (port: number) => `系统不让用端口${port}。请换一个1024以上的端口，或不写 --port。`,
    portTaken: (port: number) => `端口${port}已被占用。请换一个端口，或不写 --port。`,
  },
};

export type PageText = typeof page;
