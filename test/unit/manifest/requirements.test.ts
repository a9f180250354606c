import { readFileSync } from "node:fs";
import { apiUses } from "./api-use";

it("the manifest asks for the ExcelApi version that the code needs without asking first", () => {
  const asked = Number(
    /Name="ExcelApi" MinVersion="1\.(\d+)"/.exec(readFileSync("manifest.xml", "utf8"))?.[1],
  );
  const uses = apiUses("src");
  expect(uses.length).toBeGreaterThan(30);
  expect(uses.filter(({ minor }) => minor > asked)).toEqual([]);
}, 60_000);
