import { acceptImports, previewImport } from "../../../src/commands/import";
import { undo } from "../../../src/commands/undo";
import { addUsual } from "../../../src/import/filling/add-usual";
import { columnSource, matchColumn } from "../../../src/import/filling/column-by-name";
import { USUAL_INDICATORS } from "../../../src/import/filling/usual-indicators";
import { readFilling } from "../../../src/workbook/import/read-filling";
import { offerParks } from "../../../src/workbook/prepare/offer-parks";
import { prepareWorkbook } from "../../../src/workbook/prepare/prepare-workbook";

const options = { language: "zh-CN" as const, parameters: { period: "2013年1-6月", year: 2013 } };

beforeEach(() => workbench.openWorkbook());

test("an empty table begins with usual indicators, is filled by name, and says what is left, each step with its way back", async () => {
  await prepareWorkbook(options);
  expect(await readFilling()).toEqual({ unfilled: [], parks: [], indicators: [] });

  await acceptImports([addUsual(USUAL_INDICATORS.slice(0, 3), "")], options);
  expect((await readFilling()).indicators.map(({ name }) => name)).toEqual([
    "主营业务收入",
    "规模以上工业总产值",
    "工业增加值",
  ]);
  const left = async () => (await readFilling()).unfilled.map(({ header, place }) => [header, place.address]);
  expect(await left()).toEqual([["本期累计", "G2"], ["本期累计", "G3"], ["本期累计", "G4"]]); // prettier-ignore

  const source = columnSource(
    "indicators",
    "actual",
    "工业增加值\t12.58\n主营业务收入\t52.14\n无此指标\t1",
    "",
  );
  const plan = await previewImport(source, { key: "indicators" });
  if (!plan) throw new Error("no table");
  const { plan: known, unknown } = matchColumn(plan);
  expect(unknown).toEqual(["无此指标"]);
  await acceptImports([known], options);
  expect(await left()).toEqual([["本期累计", "G3"]]);

  await undo();
  expect(await left()).toHaveLength(3);
});

test("the park columns offer the parks that 参数 names, in each table that has rows", async () => {
  await prepareWorkbook({
    ...options,
    parameters: { ...options.parameters, parks: "东园、西园" },
    rows: { enterprises: [{ park: "东园", name: "甲公司", tags: ["停产"] }] },
  });
  expect(await offerParks("zh-CN")).toEqual(["东园", "西园"]);
  await Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem("企业数据").getRange("A2");
    dataValidation.load("rule,errorAlert");
    await context.sync();
    expect(dataValidation.rule.list?.source).toBe("东园,西园");
    expect(dataValidation.errorAlert.style).toBe("Information");
  });
});

test.each([
  ["one park", ["东园"]],
  ["no park", []],
  ["sixty parks", Array.from({ length: 60 }, (_none, at) => `第${at}工业园区`)],
])("the park columns are left as they are where 参数 names %s", async (_what, parks) => {
  await prepareWorkbook({ ...options, parameters: { ...options.parameters, parks: parks.join("、") } });
  expect(await offerParks("zh-CN")).toEqual([]);
});
