import { findingText } from "../commands/finding-text";
import { generate } from "../commands/generate";
import type { Language } from "../locales/language";
import { openSheet, selectCell } from "../workbook/go-to";
import { readOverview } from "../workbook/reading/read-overview";
import { changePeriod } from "../commands/change-period";
import type { PaneActions } from "./pane-actions";
import { paneOverview } from "./pane-overview";
import { periodText } from "./period-choice";

/** The pane's actions on the workbook that it stands beside. */
export function workbookActions(language: Language): PaneActions {
  return {
    readOverview: async () => paneOverview(await readOverview()),
    setPeriod: (choice) => changePeriod(periodText(choice), choice.year),
    generate,
    openSheet,
    select: selectCell,
    findingText: (finding) => findingText(finding, language),
  };
}
