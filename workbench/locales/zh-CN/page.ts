/** What a person reads of the page and of its server. */
export const page = {
  title: "园区统计工作台",
  notExcel: "开发与试用环境，不是 Excel。用于没有 Excel 时试用本加载项，与 Microsoft 无关。",
  notExcelShort: "开发与试用环境，不是 Excel",
  language: "English",
  languageHint: "Switch to English",
  theme: { dark: "深色", light: "浅色", hint: "切换加载项看到的 Office 主题" },
  file: {
    create: "新建",
    createHint: "新建空白工作簿",
    open: "打开",
    openHint: "打开 .xlsx 文件（Ctrl+O），也可以把文件拖到页面上",
    save: "保存",
    saveHint: "下载为 .xlsx 文件（Ctrl+S）",
    sample: "示例",
    sampleHint: "打开示例工作簿：2013年上半年的数据已经填好",
    untitled: "工作簿1.xlsx",
    sampleName: "2013年上半年示例.xlsx",
    unsaved: "有未保存的修改",
    drop: "松开鼠标，打开这个 .xlsx 文件",
    discard: "当前工作簿有未保存的修改。不保存，继续吗？",
  },
  discardDialog: { title: "未保存的修改", confirm: "不保存并继续", cancel: "取消" },
  pane: {
    title: "园区统计",
    frame: "园区统计任务窗格",
    close: "关闭窗格",
    resize: "调整窗格宽度（左右方向键）",
  },
  ribbon: { label: "功能区", file: "文件" },
  status: {
    starting: "正在启动…",
    fonts: "正在准备字体…",
    engine: "正在启动表格引擎…",
    addIn: "正在载入加载项…",
    opening: (name: string) => `正在打开${name}…`,
    saving: "正在生成 .xlsx 文件…",
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
    sampleMissing: "没有找到示例工作簿（examples/seed-2013H1.xlsx），已新建空白工作簿。",
    wrongType: (name: string) =>
      `${name}不是 .xlsx 文件。请选择 Excel 工作簿（.xlsx）；旧格式 .xls 请先在 Excel 或 WPS 中另存为 .xlsx。`,
    tooLarge: (name: string) => `${name}超过50 MB，工作台打不开这么大的文件。`,
    severalFiles: "一次只能打开一个文件。",
    unreadable: (name: string, reason: string) => `${name}打不开：${reason} 当前工作簿没有改动。`,
    unwritable: (reason: string) => `没有保存成功：${reason} 工作簿仍在，可以再试一次。`,
    sheetProtected: "工作表受保护，刚才的修改没有写入。请先撤销工作表保护。",
    inputRefused: (detail: string) => `刚才的输入没有写入，单元格保持原样：${detail}`,
    commandMissing: (name: string) => `加载项没有提供命令“${name}”。请重新运行 npm run build。`,
    commandFailed: (label: string, reason: string) => `${label}没有完成：${reason}`,
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
