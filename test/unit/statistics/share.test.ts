import { contribution, pull, pullFigure, share, shareFigure } from "../../../src/statistics/share";

describe("a share, a contribution and a pull", () => {
  it.each([
    ["share", () => share(1, 4), 0.25],
    ["share of nothing", () => share(0, 4), 0],
    ["contribution", () => contribution(1, 4), 0.25],
    ["contribution to a fall", () => contribution(1, -4), -0.25],
    ["pull", () => pull(1, 4), 25],
    ["pull of a fall", () => pull(-1, 4), -25],
  ])("%s is the quotient", (_name, figure, value) => expect(figure()).toEqual({ defined: true, value }));

  it.each([
    [() => share(1, 0), "zeroTotal"],
    [() => share(1, -4), "negativeTotal"],
    [() => contribution(1, 0), "zeroTotal"],
    [() => pull(1, 0), "zeroBase"],
    [() => pull(1, -4), "negativeBase"],
  ])("has no figure where nothing stands below the line: %#", (figure, reason) =>
    expect(figure()).toEqual({ defined: false, reason }),
  );

  it("leaves what has no figure to the rules where whole columns are computed", () => {
    for (const total of [0, -4]) expect([shareFigure(1, total), pullFigure(1, total)]).toEqual([NaN, NaN]);
  });
});
