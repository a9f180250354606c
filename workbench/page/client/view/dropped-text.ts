import type { Display } from "./create-display";

/** A text that was let go over a cell. Rows and columns count from 0. */
export interface DroppedText {
  sheet: string;
  row: number;
  column: number;
  text: string;
}

/** A field that is dragged out of the pane falls into the cell under the pointer, as where Excel takes dragged text. */
export function takeDroppedText({ api }: Display, take: (dropped: DroppedText) => void): void {
  api.addEvent(api.Event.Drop, ({ worksheet, row, column, dataTransfer }) => {
    const text = dataTransfer.getData("text/plain");
    if (text !== "") take({ sheet: worksheet.getSheetId(), row, column, text });
  });
}
