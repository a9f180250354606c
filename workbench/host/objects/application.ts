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

/** Another workbook in a window of its own: nothing of it is to be seen from here. */
const workbookCreated: HostClass<string> = defineClass({
  name: "WorkbookCreated",
  identity: (id) => ({ Id: id }),
  get: { Id: (id) => id },
  call: { Open: () => undefined },
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
    CreateWorkbook: (_app, state, base64: unknown) => {
      if (base64 !== undefined && base64 !== null && !/^[A-Za-z0-9+/\s]+=*\s*$/.test(String(base64)))
        throw invalidArgument("base64File");
      return workbookCreated.of(`{workbook-${state.workbook.nextNumber()}}`);
    },
    _GetWorkbookCreatedById: (_app, _state, id: string) => workbookCreated.of(id),
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
