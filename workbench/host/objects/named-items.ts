import type { CellContent } from "../../file/workbook-file";
import { checkedFormula } from "../edit/typed-content";
import { requireLegalName } from "../edit/table-names";
import { valueType } from "../edit/write-content";
import { resolve } from "../formulas/resolve";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../host-error";
import { absoluteName, quoteSheetName } from "../model/address";
import { isError, type SheetModel } from "../model/sheet-model";
import type { NameModel } from "../model/workbook-model";
import { defineClass, isHostObject, type HostObject, type HostClass } from "../registry";
import type { HostState } from "../state";
import { flag, text } from "./arguments";
import { rangeOfName } from "./range-geometry";
import type { RangeTarget } from "./range-target";
import { range, worksheet } from "./reached-objects";

interface Names {
  /** Missing: the names of the workbook. */
  scope?: SheetModel;
}

const inScope = ({ scope }: Names, state: HostState): NameModel[] =>
  state.workbook.names.filter((name) => name.scope === scope);

/** What a list of the names gives: that of a sheet may give all of the workbook. */
const listed = (names: Names, state: HostState): NameModel[] =>
  names.scope && state.profile.hasWideSheetNames ? [...state.workbook.names] : inScope(names, state);

const rangeOf = (name: NameModel, state: HostState): RangeTarget | undefined =>
  rangeOfName(state.workbook, name, name.scope ?? state.workbook.activeSheet);

const evaluate = (name: NameModel, state: HostState): Promise<CellContent[][]> => {
  const sheet = name.scope ?? state.workbook.activeSheet;
  const { text: formula } = resolve(name.refersTo, {
    workbook: state.workbook,
    sheet,
    row: 0,
    column: 0,
    isElsewhere: true,
  });
  state.calculation.knowAll();
  return state.engine.evaluate(formula);
};

const plain = (value: CellContent | undefined): unknown =>
  value === undefined || value === null ? "" : isError(value) ? value.error : value;

async function value(name: NameModel, state: HostState): Promise<unknown> {
  const target = rangeOf(name, state);
  if (target) return name.refersTo.startsWith("=") ? name.refersTo.slice(1) : name.refersTo;
  return plain((await evaluate(name, state))[0]?.[0]);
}

async function type(name: NameModel, state: HostState): Promise<string> {
  if (rangeOf(name, state)) return "Range";
  const result = await evaluate(name, state);
  if (result.length > 1 || (result[0]?.length ?? 0) > 1) return "Array";
  const single = result[0]?.[0] ?? null;
  const kind = valueType(single);
  return kind === "Empty" ? "String" : kind;
}

function rename(name: NameModel, state: HostState, formula: unknown): void {
  name.refersTo = refersTo(formula, state);
  state.calculation.meaningChanged();
  state.isDirty = true;
}

function refersTo(reference: unknown, state: HostState): string {
  if (isHostObject(reference)) {
    const target = reference.target as RangeTarget;
    return `=${target.areas.map((area) => `${quoteSheetName(target.sheet.name)}!${absoluteName(area)}`).join(",")}`;
  }
  if (typeof reference === "number" || typeof reference === "boolean")
    return `=${String(reference).toUpperCase()}`;
  const formula = text(reference, "reference");
  return formula.startsWith("=") ? checkedFormula(formula, state) : `="${formula.replace(/"/g, '""')}"`;
}

function add(
  names: Names,
  state: HostState,
  name: unknown,
  reference: unknown,
  comment: unknown,
): HostObject {
  const legal = requireLegalName(name);
  const taken = inScope(names, state).some((other) => other.name.toLowerCase() === legal.toLowerCase());
  if (taken || (!names.scope && state.workbook.tableByName(legal))) throw itemAlreadyExists(`"${legal}"`);
  const item: NameModel = {
    id: `n${state.workbook.nextNumber()}`,
    name: legal,
    refersTo: refersTo(reference, state),
    ...(names.scope ? { scope: names.scope } : {}),
    comment: typeof comment === "string" ? requireComment(comment) : "",
    visible: true,
  };
  state.workbook.names.push(item);
  state.newNames.add(item);
  state.calculation.meaningChanged();
  state.isDirty = true;
  return namedItem.of(item);
}

const LONGEST_COMMENT = 255;

function requireComment(comment: string): string {
  if (comment.length > LONGEST_COMMENT)
    throw invalidArgument(`a comment has ${LONGEST_COMMENT} characters at most`);
  return comment;
}

const namedItem: HostClass<NameModel> = defineClass({
  name: "NamedItem",
  identity: (name) => ({ _Id: name.name }),
  get: {
    Name: (name) => name.name,
    Formula: (name) => name.refersTo,
    Value: value,
    Type: type,
    Visible: (name) => name.visible,
    Comment: (name) => name.comment,
    Scope: (name) => (name.scope ? "Worksheet" : "Workbook"),
  },
  set: {
    Formula: (name, formula: unknown, state) => rename(name, state, formula),
    Visible: (name, visible: unknown, state) => {
      const wanted = flag(visible, "visible");
      // Excel passes over it in the batch that adds the name.
      if (state.newNames.has(name) && state.profile.isStrict) return;
      name.visible = wanted;
    },
    Comment: (name, comment: unknown) => void (name.comment = requireComment(text(comment, "comment"))),
  },
  navigate: {
    Worksheet: (name) => {
      if (!name.scope) throw itemNotFound("the name belongs to the workbook");
      return worksheet.of(name.scope);
    },
    WorksheetOrNullObject: (name) => (name.scope ? worksheet.of(name.scope) : null),
    ArrayValues: (name) => namedItemArrayValues.of(name),
  },
  call: {
    GetRange: (name, state) => {
      const target = rangeOf(name, state);
      if (!target) throw itemNotFound("the name does not mean a range");
      return range.of(target);
    },
    GetRangeOrNullObject: (name, state) => {
      const target = rangeOf(name, state);
      return target ? range.of(target) : null;
    },
    Delete: (name, state) => {
      state.workbook.names = state.workbook.names.filter((other) => other !== name);
      state.calculation.meaningChanged();
      state.isDirty = true;
    },
  },
  needsValues: ["Value", "Type"],
});

const namedItemArrayValues: HostClass<NameModel> = defineClass({
  name: "NamedItemArrayValues",
  get: {
    Values: async (name, state) => (await evaluate(name, state)).map((line) => line.map(plain)),
    Types: async (name, state) => (await evaluate(name, state)).map((line) => line.map(valueType)),
  },
});

function find(names: Names, state: HostState, key: unknown): NameModel | undefined {
  if (typeof key !== "string") throw invalidArgument("name");
  const isIt = (name: NameModel): boolean => name.name.toLowerCase() === key.toLowerCase();
  return inScope(names, state).find(isIt) ?? listed(names, state).find(isIt);
}

export const namedItemCollection: HostClass<Names> = defineClass({
  name: "NamedItemCollection",
  items: (names, state) => listed(names, state).map((name) => namedItem.of(name)),
  item: (names, key: unknown, state) => {
    const name = find(names, state, key);
    if (!name) throw itemNotFound(`name "${String(key)}"`);
    return namedItem.of(name);
  },
  call: {
    Add: (names, state, name: unknown, reference: unknown, comment: unknown) =>
      add(names, state, name, reference, comment),
    AddFormulaLocal: (names, state, name: unknown, formula: unknown, comment: unknown) => add(names, state, name, formula, comment), // prettier-ignore
    GetCount: (names, state) => listed(names, state).length,
    GetItemOrNullObject: (names, state, key: unknown) => {
      const name = find(names, state, key);
      return name ? namedItem.of(name) : null;
    },
  },
});
