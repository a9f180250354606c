import { loadBuiltFunctions, readMetadata } from "../../support/built-functions";

/** The calls of the contract: name, then parameters; "?" marks an optional one. */
const CALLS = `
SCHEDULE period basis? digits?
PROGRESS actual target
GAP actual target schedule
SHORTFALL actual target schedule
PACE actual target period
PACERATIO actual target period
PROJECTION actual schedule
STATUS actual target schedule tolerance?
TARGET actual progress
YOY current prior
YOYCHANGE current prior
BASE current growth
YOYGAP current prior beforePrior
GROWTHGAP growth priorGrowth
MONTHLY cumulative
MOM current previous
SHARE part total
CONTRIBUTION partChange totalChange
PULL partChange totalPrior
REQUIREDGROWTH multiple years
SCALE revenue threshold?
OVERDUE planned actual reportDate
TIMESTATUS start planned finished reportDate
NARRATE name unit actual target? schedule? growth? growthGap?
`;

describe.each(["functions.json", "functions-en-US.json"] as const)("%s", (file) => {
  const metadata = readMetadata(file);

  it("declares every function with its parameters in order", () => {
    const calls = metadata.functions.map(({ id, parameters }) =>
      [id, ...parameters.map(({ name, optional }) => (optional ? `${name}?` : name))].join(" "),
    );
    expect(calls).toEqual(CALLS.trim().split("\n"));
  });

  it("takes and gives ranges of anything, errors included", () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    for (const { parameters, result, id, name } of metadata.functions) {
      expect(name).toBe(id);
      expect(result.dimensionality).toBe("matrix");
      for (const { type, dimensionality } of parameters) {
        expect([type, dimensionality]).toEqual(["any", "matrix"]);
      }
    }
  });

  it("describes every function and parameter", () => {
    for (const { description, parameters } of metadata.functions) {
      for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
        expect(text.length).toBeGreaterThan(1);
      }
    }
  });
});

it("describes in Chinese by default, with full-width marks, and in English in the second file", () => {
  const chinese = readMetadata("functions.json").functions.map(({ description }) => description);
  const english = readMetadata("functions-en-US.json").functions.map(({ description }) => description);
  for (const text of chinese) {
    expect(text).toMatch(/[\u4e00-\u9fff]/);
    expect(text).not.toMatch(/[\u4e00-\u9fff][,:;()?]|[,:;()?][\u4e00-\u9fff]/);
  }
  for (const text of english) expect(text).toMatch(/^[A-Z]/);
});

describe("The bundle", () => {
  it("registers every function of the metadata by itself, with nothing but CustomFunctions", () => {
    const functions = loadBuiltFunctions();
    expect([...functions.keys()].sort()).toEqual(
      readMetadata("functions.json")
        .functions.map(({ id }) => id)
        .sort(),
    );
    expect(functions.size).toBe(24);
  });
});
