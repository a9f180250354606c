import { IContextService, type Univer } from "@univerjs/core";
import { FindBy, IFindReplaceService } from "@univerjs/preset-sheets-find-replace";

/** What the grid's renderer asks before it draws formulas in place of what they give. */
const FORMULAS_DRAWN = "RENDER_RAW_FORMULA";

/**
 * Replaces in what was typed, formulas among it, as Excel does; searching alone looks at what cells show unless told
 * otherwise. Cells go on showing their values meanwhile, which the grid would not.
 */
export function replaceInFormulas(univer: Univer): void {
  const injector = univer.__getInjector();
  const finding = injector.get(IFindReplaceService);
  finding.stateUpdates$.subscribe(({ replaceRevealed }) => {
    if (replaceRevealed === true) finding.changeFindBy(FindBy.FORMULA);
  });
  const context = injector.get(IContextService);
  context.subscribeContextValue$(FORMULAS_DRAWN).subscribe((drawn) => {
    if (drawn) context.setContextValue(FORMULAS_DRAWN, false);
  });
}
