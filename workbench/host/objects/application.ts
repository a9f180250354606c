import { invalidArgument } from "../host-error";
import { defineClass, type HostClass } from "../registry";
import { flag, oneOf } from "./arguments";

const cultureInfo: HostClass<null> = defineClass({
  name: "CultureInfo",
  get: { Name: () => "zh-CN" },
  navigate: {
    NumberFormat: () => numberFormatInfo.of(null),
    DatetimeFormat: () => datetimeFormatInfo.of(null),
  },
});

const numberFormatInfo: HostClass<null> = defineClass({
  name: "NumberFormatInfo",
  get: { NumberDecimalSeparator: () => ".", NumberGroupSeparator: () => ",", CurrencySymbol: () => "\u00A5" },
});

const datetimeFormatInfo: HostClass<null> = defineClass({
  name: "DatetimeFormatInfo",
  get: {
    DateSeparator: () => "/",
    LongDatePattern: () => "yyyy年M月d日",
    ShortDatePattern: () => "yyyy/M/d",
    LongTimePattern: () => "H:mm:ss",
    TimeSeparator: () => ":",
  },
});

export const application: HostClass<null> = defineClass({
  name: "Application",
  get: {
    CalculationMode: (_app, state) => state.workbook.calculationMode,
    CalculationState: (_app, state) => (state.calculation.isPending ? "Pending" : "Done"),
    CalculationEngineVersion: () => 191029,
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: async (_app, value: unknown, state) => {
      state.workbook.calculationMode = oneOf(
        value,
        ["Automatic", "AutomaticExceptTables", "Manual"],
        "calculationMode",
      );
      await state.settle();
    },
  },
  navigate: { CultureInfo: () => cultureInfo.of(null) },
  call: {
    Calculate: async (_app, state, type: unknown) => {
      const kind = oneOf(type, ["Recalculate", "Full", "FullRebuild"], "calculationType");
      if (kind !== "Recalculate") state.calculation.calculateAll();
      await state.calculation.settle();
    },
    SuspendApiCalculationUntilNextSync: (_app, state) => {
      state.calculationSuspended = true;
    },
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
  needsValues: [],
});

export const runtime: HostClass<null> = defineClass({
  name: "Runtime",
  get: { EnableEvents: (_runtime, state) => state.events.enabled },
  set: {
    EnableEvents: (_runtime, value: unknown, state) => {
      if (value === null) throw invalidArgument("enableEvents");
      state.events.enabled = flag(value, "enableEvents");
    },
  },
});
