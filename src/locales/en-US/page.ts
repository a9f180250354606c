import type { page as chinese } from "../zh-CN/page";

export const page: typeof chinese = {
  title: "PARK Statistics",
  loading: "Connecting to Excel…",
  unreachable: {
    title: "Office cannot be reached.",
    reason: "The pane needs Microsoft's Office.js, which could not be downloaded.",
    remedy: "Check the network, or ask your IT desk to allow appsforoffice.microsoft.com, then try again.",
    retry: "Try again",
  },
  incomplete: {
    title: "The add-in is incomplete.",
    reason: "A part of the pane could not be downloaded; the workbook is unchanged.",
    remedy:
      "Check the network and try again; if the add-in has just been updated, save and reopen the workbook.",
  },
  outside: {
    title: "Please open this in Excel.",
    remedy: "This page is the pane of the PARK add-in; by itself it cannot read or write a workbook.",
  },
};
