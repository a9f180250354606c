import type { Finding, Severity } from "../../../src/records/finding";
import { findingGroups, foldEqual } from "../../../src/taskpane/finding-groups";

const found = (kind: string, count: number, severity: Severity = "hint"): Finding[] =>
  Array.from({ length: count }, (_none, index) => ({ severity, kind, parameters: { index } }));

const shape = (findings: Finding[]) =>
  findingGroups(findings).map(({ findings: each, first }) => [each[0]?.kind, each.length, first]);

describe("a list of findings", () => {
  it("stays one list, the grave ones first, while it is short", () => {
    expect(shape([...found("untagged", 3), ...found("dateOrder", 1, "error")])).toEqual([
      ["dateOrder", 4, 6],
    ]);
  });

  it("shows the first of each kind where one kind has hundreds", () => {
    expect(
      shape([
        ...found("untagged", 500),
        ...found("noTarget", 3),
        ...found("noPrior", 2),
        ...found("dateOrder", 1, "error"),
      ]),
    ).toEqual([
      ["dateOrder", 1, 2],
      ["untagged", 500, 2],
      ["noTarget", 3, 3],
      ["noPrior", 2, 2],
    ]);
  });

  it("shows more of a kind that is alone", () => {
    expect(shape(found("untagged", 500))).toEqual([["untagged", 500, 6]]);
  });

  it("keeps a kind apart by its severity, and every finding once", () => {
    const findings = [...found("rate", 4, "warning"), ...found("rate", 5)];
    expect(shape(findings)).toEqual([
      ["rate", 4, 4],
      ["rate", 5, 3],
    ]);
    expect(findingGroups(findings).flatMap(({ findings: each }) => each)).toHaveLength(9);
  });
});

describe("hints that say the same of several names", () => {
  const hints = ["光电", "科技"].map((name): Finding => ({
    ...{ severity: "hint", kind: "noTarget", parameters: { name } },
    place: { sheet: "指标数据", address: `C${name.length}` },
  }));
  const named = (textOf: (finding: Finding) => string, between = "、") =>
    foldEqual(hints, textOf, between).map(({ finding }) => textOf(finding));

  it("are one, with the names in the quotes that its words put around one", () => {
    expect(named(({ parameters: { name } }) => `“${String(name)}”没有年度目标`)).toEqual([
      "“光电”、“科技”没有年度目标",
    ]);
  });

  it("are one, with bare names where its words have no quotes", () => {
    expect(named(({ parameters: { name } }) => `No target for ${String(name)}`, ", ")).toEqual([
      "No target for 光电, 科技",
    ]);
  });
});
