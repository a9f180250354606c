import { readsHolidays, HOLIDAY_TABLE, holidaySheet } from "../../../../src/functions/native/holiday-table";
import { toNativeFormula } from "../../../../src/functions/native/to-native";
import type { NativeForms } from "../../../support/native-forms";
import forms from "./forms.json";

/** The golden forms: native-engine.test.ts and native-libreoffice.test.ts show that they compute what the functions do. */
const { formulas } = forms as NativeForms;

it.each(formulas.map((form) => [form.formula, form] as const))("%s has its native form", (formula, form) => {
  expect(toNativeFormula(formula)).toStrictEqual({
    converted: true,
    formula: form.native,
    arrayFormula: form.array === true,
    fixedTexts: [],
    usesHolidays: readsHolidays(form.native),
  });
});

it("the hidden sheet of holidays has its three columns", () => {
  expect(holidaySheet()).toStrictEqual({
    name: "PARK法定节假日",
    headers: ["工作日放假", "周末上班", "有数据的年份"],
    columns: [HOLIDAY_TABLE.off, HOLIDAY_TABLE.on, HOLIDAY_TABLE.years],
  });
});
