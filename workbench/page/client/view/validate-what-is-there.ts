import { IUniverInstanceService, UniverInstanceType, type Workbook } from "@univerjs/core";
import { SheetsDataValidationValidatorService } from "@univerjs/preset-sheets-data-validation";
import type { Display } from "./create-display";

/**
 * The grid looks at the cells of sheets that are not shown when it is idle, and throws where another workbook has been
 * opened meanwhile: a sheet that is gone has nothing to look at.
 */
export function validateWhatIsThere({ univer }: Display): void {
  const injector = univer.__getInjector();
  const validator = injector.get(SheetsDataValidationValidatorService);
  const units = injector.get(IUniverInstanceService);
  const validate = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (unit, sheet, ranges) => {
    const workbook = units.getUnit<Workbook>(unit, UniverInstanceType.UNIVER_SHEET);
    return workbook?.getSheetBySheetId(sheet) ? validate(unit, sheet, ranges) : [];
  };
}
