import { seenFormula, storedFormula } from "./formula-text";
import { inverse } from "./names-of-values";
import type { ValidationFile } from "./workbook-file";
import { WorkbookFileProblem } from "./workbook-file-problem";
import { child, childrenOf, decodeString, element, encodeString, escapeXml, isTrue, numberOf, type XmlElement } from "./xml"; // prettier-ignore

// Excel.DataValidationOperator beside the file's names.
const operators: Record<string, string> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};
const seenOperators = inverse(operators);

const types = ["list", "whole", "decimal", "date", "time", "textLength", "custom"] as const;
const isKnown = (type: string | undefined): type is ValidationFile["type"] =>
  types.some((known) => known === type);

/** Excel refuses a typed-out list that is longer. */
const LONGEST_LIST = 255;

export function readValidations(sheet: XmlElement): ValidationFile[] {
  return childrenOf(child(sheet, "dataValidations"), "dataValidation").flatMap((stored) => {
    const { type, operator, sqref, allowBlank, showDropDown, showInputMessage, showErrorMessage } =
      stored.attributes;
    if (!isKnown(type)) return [];
    const found: ValidationFile = {
      ranges: (sqref ?? "").split(/\s+/).filter(Boolean),
      type,
      allowBlank: isTrue(allowBlank),
      // The file's showDropDown hides the arrow.
      showDropDown: !isTrue(showDropDown),
    };
    if (type !== "list" && type !== "custom")
      found.operator = seenOperators[operator ?? "between"] ?? "Between";
    const formula1 = child(stored, "formula1")?.text;
    const formula2 = child(stored, "formula2")?.text;
    const typed = type === "list" ? /^"(.*)"$/s.exec(formula1 ?? "") : null;
    if (typed) found.items = (typed[1] ?? "").replace(/""/g, '"').split(",");
    else if (formula1 !== undefined) found.formula1 = seenOperand(formula1);
    // Some programs write a second operand where none is meant.
    if (formula2 !== undefined && /etween$/.test(found.operator ?? ""))
      found.formula2 = seenOperand(formula2);
    const text = (name: string): string => decodeString(stored.attributes[name] ?? "");
    if (isTrue(showInputMessage) && (text("prompt") || text("promptTitle")))
      found.prompt = { title: text("promptTitle"), message: text("prompt") };
    if (isTrue(showErrorMessage)) {
      const style = (stored.attributes["errorStyle"] ?? "stop") as "stop" | "warning" | "information";
      found.error = { title: text("errorTitle"), message: text("error"), style };
    }
    return [found];
  });
}

const seenOperand = (stored: string): string =>
  numberOf(stored) === undefined ? seenFormula(stored) : stored;

export function validationsXml(validations: ValidationFile[], sheet: string): string {
  const written = validations.filter(({ ranges }) => ranges.length > 0);
  if (written.length === 0) return "";
  return element(
    "dataValidations",
    { count: written.length },
    ...written.map((validation) => validationXml(validation, sheet)),
  );
}

function validationXml(validation: ValidationFile, sheet: string): string {
  const { prompt, error } = validation;
  const operator = operators[validation.operator ?? "Between"] ?? "between";
  const hasOperator = validation.type !== "list" && validation.type !== "custom" && operator !== "between";
  const text = (value: string | undefined): string | undefined => (value ? encodeString(value) : undefined);
  const formula = (name: string, value: string | undefined): string =>
    value === undefined ? "" : `<${name}>${escapeXml(storedFormula(value))}</${name}>`;
  return element(
    "dataValidation",
    {
      type: validation.type,
      errorStyle: error && error.style !== "stop" ? error.style : undefined,
      operator: hasOperator ? operator : undefined,
      allowBlank: validation.allowBlank ? true : undefined,
      showDropDown: validation.showDropDown ? undefined : true,
      showInputMessage: prompt ? true : undefined,
      showErrorMessage: error ? true : undefined,
      errorTitle: text(error?.title),
      error: text(error?.message),
      promptTitle: text(prompt?.title),
      prompt: text(prompt?.message),
      sqref: validation.ranges.join(" "),
    },
    validation.items
      ? `<formula1>${escapeXml(listText(validation.items, validation, sheet))}</formula1>`
      : formula("formula1", validation.formula1),
    formula("formula2", validation.formula2),
  );
}

function listText(items: string[], validation: ValidationFile, sheet: string): string {
  const joined = items.join(",");
  if (joined.length > LONGEST_LIST)
    throw new WorkbookFileProblem("listTooLong", {
      sheet,
      address: validation.ranges[0] ?? "",
      length: joined.length,
    });
  return `"${joined.replace(/"/g, '""')}"`;
}
