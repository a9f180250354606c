import { problemOf } from "../../../src/commands/problem";

describe("an error of the host", () => {
  it.each([
    ["InvalidOperationInCellEditMode", "editing"],
    ["AccessDenied", "protected"],
    ["ItemNotFound", "removed"],
    ["RequestPayloadSizeLimitExceeded", "tooLarge"],
    ["ApiNotFound", "unsupported"],
    ["GeneralException", "unexpected"],
  ])("%s is told as %s, with the host's words kept", (code, kind) => {
    expect(problemOf({ code, message: "as Excel says it" })).toEqual({
      kind,
      detail: `${code}: as Excel says it`,
    });
  });

  it("without a code is unexpected, whatever was thrown", () => {
    expect(problemOf(new TypeError("x is undefined"))).toEqual({
      kind: "unexpected",
      detail: "x is undefined",
    });
    expect(problemOf("no")).toEqual({ kind: "unexpected", detail: "no" });
    expect(problemOf(undefined)).toEqual({ kind: "unexpected", detail: "undefined" });
  });

  it("that is an abort is a cancel, not a failure", () => {
    const aborter = new AbortController();
    aborter.abort();
    expect(problemOf(aborter.signal.reason)).toEqual({ kind: "cancelled" });
  });
});
