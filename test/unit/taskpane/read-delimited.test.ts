import { importTargets } from "../../../src/taskpane/import-target";
import { decodeText } from "../../../src/records/reading/decode-text";
import { readDelimited } from "../../../src/taskpane/read-delimited";

describe("rows that are pasted or read from a file", () => {
  it("may be separated by tabs, commas or semicolons", () => {
    const rows = [
      ["指标", "单位"],
      ["主营业务收入", "亿元"],
    ];
    for (const mark of ["\t", ",", ";"]) {
      expect(readDelimited(rows.map((row) => row.join(mark)).join("\r\n"))).toEqual(rows);
    }
  });

  it("keep separators and line breaks inside quotes", () => {
    expect(readDelimited('企业,扩建内容\n明盛实业,"二期, 年产5万吨\n含仓储"')).toEqual([
      ["企业", "扩建内容"],
      ["明盛实业", "二期, 年产5万吨\n含仓储"],
    ]);
  });

  it("lose blank rows and blank ends, and are all of one length", () => {
    expect(readDelimited("a\tb\t\t\n\n1\t\t\t\n")).toEqual([
      ["a", "b"],
      ["1", ""],
    ]);
    expect(readDelimited("")).toEqual([]);
  });

  it("are read in the encodings that Chinese offices use", () => {
    const gbk = Uint8Array.from([0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xb5, 0xa5, 0xce, 0xbb]);
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from("指标,单位", "utf16le")]);
    const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode("指标,单位")]);
    for (const bytes of [gbk, utf16, marked, new TextEncoder().encode("指标,单位")]) {
      expect(readDelimited(decodeText(bytes))).toEqual([["指标", "单位"]]);
    }
  });
});

describe("the table that rows belong to", () => {
  it("is the one that knows most of their headers, under other names too", () => {
    const [best] = importTargets(["指标名称", "计量单位", "完成数\uFF08亿元\uFF09", "目标任务数", "联系人"]);
    expect(best).toEqual({ key: "indicators", table: "指标数据", known: 4, unknown: ["联系人"] });
    expect(importTargets(["项目名称", "总投资", "开工日期"])[0]?.table).toBe("项目数据");
  });

  it("is none where no header is known", () => {
    expect(importTargets(["甲", "乙"]).map(({ known }) => known)).toEqual([0, 0, 0]);
  });
});
