import type { reportFile as chinese } from "../zh-CN/report-file";

export const reportFile: typeof chinese = {
  notAWordFile: "This is no Word document (.docx).",
  oldWordFile: "Files of the old .doc format cannot be read. Save it as .docx in Word, then try again.",
  damagedWordFile:
    "This Word document is damaged, and what could be read of it is not to be trusted. Copy or download it again, or let Word repair it and save a copy.",
  tooMuchText:
    "This file is too large: a report may have 500,000 characters. Keep the part to check and try again.",
  notText: "This is no text file. Save it as a text (.txt) or a Word document (.docx) and check that.",
  emptyText: "There is no text in this file, so there is no figure to check.",
  unreadable: "This file cannot be read. Paste its text above.",
};
