/** Why a file that was given for a report has no text. */
export const reportFile = {
  notAWordFile: "这不是 Word 文档（.docx）。",
  oldWordFile: "旧格式的 .doc 文件读不了。请在 Word 里另存为 .docx 后再试。",
  damagedWordFile: "这个 Word 文档已损坏，读不出可靠的文字。请重新复制或下载，或用 Word 打开修复后另存一份。",
  tooMuchText: "这个文件太大：汇报的文字最多 50 万字。请只留下要核对的部分再试。",
  notText: "这不是文本文件，读不出文字。请另存为文本（.txt）或 Word 文档（.docx）再核对。",
  emptyText: "这个文件里没有文字，没有可以核对的数字。",
  unreadable: "这个文件读不出来。请把文字粘贴到上面。",
};
