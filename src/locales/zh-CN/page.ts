/** Texts of taskpane.html that must stand there before any code of the pane runs. */
export const page = {
  title: "园区统计",
  loading: "正在连接 Excel…",
  unreachable: {
    title: "连接不上 Office",
    reason: "面板需要微软的 Office.js，但没有下载成功。",
    remedy: "请检查网络，或请信息部门放行 appsforoffice.microsoft.com，然后重试。",
    retry: "重试",
  },
  incomplete: {
    title: "插件没有下载完整",
    reason: "面板的一部分没有下载下来，工作簿没有改动。",
    remedy: "请检查网络后重试；插件刚更新过的，请保存并重新打开工作簿。",
  },
  outside: {
    title: "请在 Excel 里打开",
    remedy: "这个页面是 Excel 加载项园区统计的面板，单独打开时不能读写工作簿。",
  },
};
