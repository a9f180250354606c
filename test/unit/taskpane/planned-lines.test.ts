import { builtLines, plannedLines } from "../../../src/taskpane/planned-lines";
import type { BuildPreview } from "../../../src/workbook/preview-build";

const TEMPLATES = [
  { id: "indicators", name: "指标表" },
  { id: "enterprises", name: "企业表" },
  { id: "projects", name: "项目表" },
] as const;

const sheet = (template: "indicators" | "enterprises" | "projects", name: string, isThere = false) => ({
  template,
  name,
  ...(isThere ? { replaces: { added: 0, removed: 0, kept: 2 } } : {}),
  rows: 6,
  counts: {},
  leftOut: [],
});

function fates(preview: Partial<BuildPreview>, answer: "skip" | "rename") {
  const lines = plannedLines(
    TEMPLATES,
    { sheets: [], conflicts: [], typedOver: 0, findings: [], ...preview },
    answer,
  );
  return { fates: lines.map(({ fate }) => fate), built: builtLines(lines).map(({ name }) => name) };
}

describe("the plan of a build", () => {
  it("tells what is made, what is brought up to date under the user's name, and what errors stop", () => {
    const sheets = [sheet("indicators", "指标表"), sheet("enterprises", "我的企业表", true)];
    expect(fates({ sheets }, "skip")).toEqual({
      fates: ["made", "replaced", "stopped"],
      built: ["指标表", "我的企业表"],
    });
  });

  it("leaves out a sheet whose name is taken, or builds it under another, as the user answers", () => {
    const preview = {
      sheets: [sheet("indicators", "指标表 (2)")],
      conflicts: [{ template: "indicators" as const, name: "指标表" }],
    };
    expect(fates(preview, "skip")).toEqual({ fates: ["skipped", "stopped", "stopped"], built: [] });
    expect(fates(preview, "rename")).toEqual({
      fates: ["renamed", "stopped", "stopped"],
      built: ["指标表 (2)"],
    });
  });
});
