import { execFileSync } from "child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "fs";
import { tmpdir } from "os";
import path from "path";
import { writeWorkbookFile } from "../../../workbench/file/write-workbook-file";
import { findLibreOffice } from "../../support/libreoffice";
import { sampleWorkbook } from "./sample-workbook";

const program = findLibreOffice();

const title = program
  ? "a written file in LibreOffice"
  : "a written file in LibreOffice (skipped: it is not installed)";
(program ? describe : describe.skip)(title, () => {
  it("opens and gives the stored values", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "park-file-"));
    try {
      writeFileSync(path.join(folder, "in.xlsx"), await writeWorkbookFile(sampleWorkbook()));
      execFileSync(
        program ?? "",
        [
          "--headless",
          "--norestore",
          `-env:UserInstallation=file://${path.join(folder, "profile")}`,
          "--convert-to",
          "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1",
          "--outdir",
          folder,
          path.join(folder, "in.xlsx"),
        ],
        { stdio: "ignore" },
      );
      const lines = readFileSync(path.join(folder, "in-情况 表.csv"), "utf8").split("\n");
      expect(lines.slice(0, 3)).toEqual([
        "主要经济指标完成情况表,,,,,",
        '主营业务收入,"38.6222222222222%","50%",,,"50%"',
        '工业增加值,"45.2517985611511%","50%",,,',
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
