import { isDark } from "../../../src/taskpane/is-dark";

describe("the pane is dark", () => {
  it("when Office says so, whatever the system prefers", () => {
    expect(isDark({ isDarkTheme: true }, false)).toBe(true);
    expect(isDark({ isDarkTheme: false, bodyBackgroundColor: "#000000" }, true)).toBe(false);
  });

  it("when Office's background is dark, where Office says no more", () => {
    expect(isDark({ bodyBackgroundColor: "#292929" }, false)).toBe(true);
    expect(isDark({ bodyBackgroundColor: "#F3F2F1" }, true)).toBe(false);
    expect(isDark({ bodyBackgroundColor: "#000000FF" }, false)).toBe(true);
  });

  it("as the system prefers, where Office has no theme", () => {
    expect(isDark(undefined, true)).toBe(true);
    expect(isDark({}, false)).toBe(false);
    expect(isDark({ bodyBackgroundColor: "transparent" }, true)).toBe(true);
  });
});
