import type { Activity } from "../commands/activity";
import { outcomeTitle } from "./outcome-title";
import type { Texts } from "./texts";

/** What a screen reader is told when the state of the work changes: its beginning and its end, not every step. */
export function announcementOf(activity: Activity, texts: Texts): string {
  switch (activity.phase) {
    case "idle":
      return "";
    case "running":
      return activity.cancelling ? texts.progress.cancelling : texts.progress.titles[activity.task];
    case "done":
      return [
        outcomeTitle(activity.task, activity.outcome, texts),
        ...activity.outcome.sheets.map(({ name }) => name),
      ].join(" ");
    case "cancelled":
      return texts.result.cancelled;
    case "failed":
      return `${texts.failure.title} ${texts.problems[activity.problem.kind]}`;
  }
}
