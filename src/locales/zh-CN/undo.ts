/** Why something is not taken back. */
export const undo = {
  findings: {
    undoSheetChanged: "{address}后来改过，撤销会丢掉改的内容，所以没有撤销。不要了可以自己删除工作表。",
    undoSheetUsed: "{address}的公式用到了要撤销的内容，所以没有撤销。",
    undoNameUses: "名称“{name}”用到了要撤销的内容，所以没有撤销。",
    undoSheetGone: "工作表“{sheet}”删除了或者改了名，所以没有撤销。",
    changedSinceTold: "{address}在校验之后又改过或移动过，没有写入。请重新校验，再采用。",
    undoRowsChanged: "{address}后来改过，撤销会丢掉改的内容，所以没有撤销。不要了可以自己删除这些行。",
    undoTableChanged: "“{table}”的行后来增减或移动过，所以没有撤销。不要的行可以自己删除。",
  },
};
