import { CATALOGUE, fieldOf, SUBJECTS } from "../../../src/fields/catalogue";
import { findField, nearestNames } from "../../../src/fields/find-field";
import { fieldNames as english } from "../../../src/locales/en-US/field-names";
import { INPUT_TABLES } from "../../../src/records/columns/input-tables";

describe("the catalogue of fields", () => {
  it.each(SUBJECTS)("gives every field of %s one key, one name and one English name", (subject) => {
    const fields = CATALOGUE[subject];
    for (const part of ["key", "name", "english"] as const)
      expect(new Set(fields.map((field) => field[part])).size).toBe(fields.length);
  });

  it.each(["indicator", "enterprise", "project", "area"] as const)(
    "has an English name for every field of %s, and no name for a field that is not there",
    (subject) => {
      expect(CATALOGUE[subject].map(({ key }) => key).sort()).toEqual(Object.keys(english[subject]).sort());
    },
  );

  it("names only fields, parameters and columns of the history as what a figure needs", () => {
    for (const subject of SUBJECTS)
      for (const field of CATALOGUE[subject])
        for (const need of field.needs) {
          const [of = "", key = ""] = need.includes(".") ? need.split(".") : [subject, need];
          const known = of === "history" || fieldOf(of as (typeof SUBJECTS)[number], key) !== undefined;
          expect([field.key, need, known]).toEqual([field.key, need, true]);
        }
  });

  it.each([
    ["indicator", INPUT_TABLES.indicators],
    ["enterprise", INPUT_TABLES.enterprises],
    ["project", INPUT_TABLES.projects],
  ] as const)("finds every input of %s by its header and by all its other headers", (subject, table) => {
    for (const { field, header, synonyms } of table.columns)
      for (const word of [header, ...synonyms]) {
        const found = findField(subject, word, ({ origin }) => origin === "input");
        expect([word, found?.key]).toEqual([word, field]);
      }
  });

  it.each([
    ["indicator", "名称", "name"],
    ["indicator", "累计", "actual"],
    ["indicator", "年度目标", "targetInForce"],
    ["indicator", "年初目标", "target"],
    ["indicator", "同比增长（%）", "growth"],
    ["indicator", "同比±%", "growth"],
    ["indicator", "占年计划（%）", "progress"],
    ["indicator", "本 月", "month"],
    ["indicator", "Schedule gap", "gap"],
    ["enterprise", "growth", "growth"],
    ["project", "逾期天数", "overdue"],
    ["parameter", "园区", "parks"],
    ["area", "企业户数", "enterprises"],
  ] as const)("reads %s.%s as %s", (subject, word, key) => {
    expect(findField(subject, word)?.key).toBe(key);
  });

  it.each([
    ["indicator", "同比增涨", "同比增长"],
    ["indicator", "差欠序时", "差欠超序时"],
    ["enterprise", "主营业收入", "主营业务收入"],
    ["project", "计划竣工期", "计划竣工"],
  ] as const)("offers for the wrong name %s.%s right ones that are near", (subject, word, name) => {
    expect(findField(subject, word)).toBeUndefined();
    expect(nearestNames(subject, word)).toContain(name);
  });

  it("offers nothing for a word that is like no name", () => {
    expect(nearestNames("indicator", "天气预报")).toEqual([]);
  });
});
