import { machineLanguage } from "../../../../workbench/page/machine-language";
import { openingCommand } from "../../../../workbench/page/open-in-browser";

describe("opening the browser", () => {
  test("never happens in CI", () => {
    expect(openingCommand("darwin", { CI: "true" })).toBeUndefined();
    expect(openingCommand("linux", { CI: "1", DISPLAY: ":0" })).toBeUndefined();
  });

  test("needs a display on Linux", () => {
    expect(openingCommand("linux", {})).toBeUndefined();
    expect(openingCommand("linux", { DISPLAY: ":0" })).toEqual(["xdg-open"]);
    expect(openingCommand("linux", { WAYLAND_DISPLAY: "wayland-0" })).toEqual(["xdg-open"]);
  });

  test("uses the system's own opener on Windows and Mac, but not over SSH", () => {
    expect(openingCommand("win32", {})?.[0]).toBe("cmd");
    expect(openingCommand("darwin", {})).toEqual(["open"]);
    expect(openingCommand("darwin", { SSH_CONNECTION: "1 2 3 4" })).toBeUndefined();
  });
});

describe("the server's language", () => {
  test.each([
    ["zh_CN.UTF-8", "zh-CN"],
    ["C.UTF-8", "zh-CN"],
    ["en_US.UTF-8", "en-US"],
    ["de_DE.UTF-8", "en-US"],
  ])("%s: %s", (LANG, language) => expect(machineLanguage({ LANG })).toBe(language));
});
