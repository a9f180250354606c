import type { TaskOutcome, Task } from "../../../src/commands/activity";
import { announcementOf } from "../../../src/taskpane/announcement";
import { textsOf } from "../../../src/taskpane/texts";

const texts = textsOf("zh-CN");

function announced(task: Task, kinds: string[], sheets: string[] = []): string {
  const outcome: TaskOutcome = {
    sheets: sheets.map((name) => ({ name })),
    findings: kinds.map((kind) => ({ severity: "error", kind, parameters: {} })),
    conflicts: [],
    undoable: false,
  };
  return announcementOf({ phase: "done", task, outcome }, texts);
}

test.each<[string, Task, string[], string[], string]>([
  ["what was made", "generate", [], ["表一"], "报表已生成 表一"],
  ["what was made in spite of an error", "generate", ["notNumber"], ["表一"], "报表已生成 表一"],
  [
    "errors in the data that kept everything from being made",
    "generate",
    ["noPeriod"],
    [],
    "有数据需要先改正",
  ],
  ["a sheet of the user's own in the way", "findingsSheet", ["sheetConflict"], [], "没有完成"],
  ["copies that nothing could be copied for", "copies", ["nothingToCopy"], [], "没有完成"],
  ["an undo that was refused", "undo", ["changedSince"], [], "没有撤销"],
])("a screen reader hears of %s", (_what, task, kinds, sheets, words) => {
  expect(announced(task, kinds, sheets)).toBe(words);
});
