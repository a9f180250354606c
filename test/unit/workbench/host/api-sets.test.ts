import { readApiSets } from "../../../../workbench/host/profiles/api-sets";
import { installedApiSets } from "../../../../workbench/host/profiles/installed-api-sets";
import { isSetSupported } from "../../../../workbench/host/profiles/requirement-sets";

const TYPINGS = `
declare namespace Office {
    interface Range {
        /** [Api set: Mailbox 1.1] */
        other: string;
    }
}
declare namespace Excel {
    /**
     * [Api set: ExcelApi 1.1]
     */
    class Range extends OfficeExtension.ClientObject {
        /** The context. */
        context: RequestContext;
        /**
         * [Api set: ExcelApi 1.2 for reading; 1.4 for setting it.]
         */
        readonly hidden?: boolean;
        /** [Api set: ExcelApiOnline 1.1] */
        find(text: string): Excel.Range;
        /** [Api set: ExcelApi 1.9] */
        find(text: string, criteria: object): Excel.Range;
    }
}
`;

describe("the requirement sets of the typings", () => {
  const sets = readApiSets(TYPINGS);

  it.each([
    ["Range.hidden", { name: "ExcelApi", version: "1.2" }],
    ["Range.find", { name: "ExcelApiOnline", version: "1.1" }],
    ["Range.context", { name: "ExcelApi", version: "1.1" }],
    ["Range.other", undefined],
  ])("tell of %s", (member, set) => {
    expect(sets.get(member)).toEqual(set);
  });

  it("tell of members that the add-in has used where they were not", () => {
    expect(installedApiSets().get("TableRowCollection.deleteRowsAt")).toEqual({
      name: "ExcelApiOnline",
      version: "1.1",
    });
  });
});

it.each([
  ["ExcelApi", "1.14", true],
  ["excelapi", 1.1, true],
  ["ExcelApi", "1.15", false],
  ["ExcelApi", "2.1", false],
  ["ExcelApiOnline", "1.1", false],
])("a host with ExcelApi 1.14 answers for %s %s: %s", (name, version, expected) => {
  expect(isSetSupported({ sets: { ExcelApi: "1.14" } }, name, version)).toBe(expected);
});
