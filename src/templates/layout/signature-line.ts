import { sheets } from "../../locales/zh-CN/sheets";
import { quotedText } from "../cells/input-cell";
import type { ParameterKey } from "../parameters/parameter-keys";
import type { ParameterReference } from "../parameters/parameter-reference";

/** The five parts of the line that the offices sign, as formulas over 参数. */
export function signatureLine(parameter: ParameterReference): string[] {
  const { unit, head, reviewer, preparer, date, dateFormat } = sheets.signature;
  const part = (label: string, key: ParameterKey) => {
    const cell = parameter(key);
    return cell === undefined ? label : `=${quotedText(label)}&${cell}`;
  };
  const day = parameter("reportedOn");
  return [
    part(unit, "reportingUnit"),
    part(head, "unitHead"),
    part(reviewer, "reviewer"),
    part(preparer, "preparer"),
    day === undefined
      ? date
      : `=${quotedText(date)}&IF(ISNUMBER(${day}),TEXT(${day},${quotedText(dateFormat)}),${day}&"")`,
  ];
}

/** 填报单位 at the left of the unit line. */
export function unitLeft(parameter: ParameterReference): string {
  const cell = parameter("reportingUnit");
  return cell === undefined ? sheets.unitLabel : `=${quotedText(sheets.unitLabel)}&${cell}`;
}
