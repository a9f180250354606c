import { holidaySheet } from "../../../src/functions/native/holiday-table";
import { toNativeFormula } from "../../../src/functions/native/to-native";
import { findLibreOffice, recalculate, type Sheet, type SheetCell } from "../../support/libreoffice";
import { agrees, nativeCases } from "../../support/native-cases";
import { formValues, type NativeForms } from "../../support/native-forms";
import { nativeRangeCases } from "../../support/native-range-cases";
import forms from "./native/forms.json";

const program = findLibreOffice();
const inLibreOffice = program === undefined ? it.skip : it;
const letter = (index: number): string => String.fromCharCode(65 + index);

/** Cells put in any order, as the rows that a sheet is written from. */
class SheetBuilder {
  private readonly cells = new Map<number, Map<string, SheetCell>>();

  put(row: number, column: number, cell: SheetCell): void {
    const cells = this.cells.get(row) ?? new Map<string, SheetCell>();
    this.cells.set(row, cells.set(letter(column), cell));
  }

  sheet(name: string): Sheet {
    const rows = [...this.cells].sort(([a], [b]) => a - b);
    const sorted = rows.map(
      ([row, cells]) => [row, new Map([...cells].sort(([a], [b]) => (a < b ? -1 : 1)))] as const,
    );
    return { name, rows: new Map(sorted) };
  }
}

function holidays(): Sheet {
  const builder = new SheetBuilder();
  const { name, columns } = holidaySheet();
  columns.forEach((days, column) => days.forEach((day, index) => builder.put(index + 2, column, day)));
  return builder.sheet(name);
}

function converted(formula: string) {
  const conversion = toNativeFormula(formula);
  if (!conversion.converted) throw new Error(`${formula}: ${JSON.stringify(conversion.problems)}`);
  return conversion;
}

describe(`native formulas in LibreOffice${program === undefined ? " (skipped: soffice is not installed)" : ""}`, () => {
  inLibreOffice(
    "equal every function over single cells",
    () => {
      const cases = nativeCases(60);
      const builder = new SheetBuilder();
      cases.forEach(({ cells, formula }, index) => {
        cells.forEach((cell, column) => builder.put(index + 1, column, cell));
        builder.put(index + 1, 9, { formula: converted(formula(index + 1)).formula });
      });
      const results = recalculate(program ?? "", [builder.sheet("cases"), holidays()]);
      const wrong = cases.flatMap(({ formula, cells, expected }, index) => {
        const actual = results.get(`J${index + 1}`) ?? "";
        return agrees(expected, actual) ? [] : [{ formula: formula(index + 1), cells, expected, actual }];
      });
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  inLibreOffice(
    "give as golden forms what is written of them",
    () => {
      const { sheet, formulas } = forms as NativeForms;
      const builder = new SheetBuilder();
      for (const [address, cell] of Object.entries(sheet))
        builder.put(Number(address.slice(1)), address.charCodeAt(0) - "A".charCodeAt(0), cell);
      const rowsApart = 15;
      const result = 20;
      formulas.forEach((form, index) => {
        const [values, top] = [formValues(form), index * rowsApart + 1];
        const end = `${letter(result + (values[0]?.length ?? 1) - 1)}${top + values.length - 1}`;
        const fills = form.array ? { fills: `${letter(result)}${top}:${end}` } : {};
        builder.put(top, result, { formula: form.native, ...fills });
      });
      const results = recalculate(program ?? "", [builder.sheet("forms"), holidays()]);
      const wrong = formulas.flatMap((form, index) =>
        formValues(form).flatMap((cells, row) =>
          cells.flatMap((value, column) => {
            const actual = results.get(`${letter(result + column)}${index * rowsApart + 1 + row}`) ?? "";
            return agrees(value, actual) ? [] : [{ formula: form.formula, value, actual }];
          }),
        ),
      );
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  inLibreOffice(
    "equal every function over ranges, as array formulas",
    () => {
      const builder = new SheetBuilder();
      const rowsApart = 15;
      const result = 13;
      nativeRangeCases.forEach(({ blocks, formula, expected }, index) => {
        const top = index * rowsApart + 1;
        let left = 0;
        const ranges = blocks.map((block) => {
          block.forEach((cells, r) => cells.forEach((cell, c) => builder.put(top + r, left + c, cell)));
          const [height, width] = [block.length, block[0]?.length ?? 0];
          const first = `${letter(left)}${top}`;
          left += width;
          return height * width === 1 ? first : `${first}:${letter(left - 1)}${top + height - 1}`;
        });
        const native = converted(formula(ranges));
        const end = `${letter(result + (expected[0]?.length ?? 1) - 1)}${top + expected.length - 1}`;
        const fills = native.arrayFormula ? { fills: `${letter(result)}${top}:${end}` } : {};
        builder.put(top, result, { formula: native.formula, ...fills });
      });
      const results = recalculate(program ?? "", [builder.sheet("cases"), holidays()]);
      nativeRangeCases.forEach(({ id, blocks, expected }, index) => {
        const actual = expected.map((cells, r) =>
          cells.map((_, c) => results.get(`${letter(result + c)}${index * rowsApart + 1 + r}`) ?? ""),
        );
        const same = expected.every((cells, r) => cells.every((cell, c) => agrees(cell, actual[r]?.[c])));
        if (!same) throw new Error(JSON.stringify({ id, blocks, expected, actual }));
      });
    },
    120_000,
  );
});
