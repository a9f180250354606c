import { supportedSets } from "../../../src/taskpane/requirement-sets";

it("the diagnostics name the highest version of each requirement set that the host has", () => {
  const ltsc2021 = (name: string, version: string) =>
    (name === "ExcelApi" && Number(version.slice(2)) <= 14) ||
    (name === "SharedRuntime" && version === "1.1");
  const sets = Object.fromEntries(supportedSets(ltsc2021).map(({ name, version }) => [name, version]));
  expect(sets).toMatchObject({ ExcelApi: "1.14", SharedRuntime: "1.1" });
  expect(sets.KeyboardShortcuts).toBeUndefined();
});
