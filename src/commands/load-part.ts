import { conductor } from "./conductor";
import { openPane } from "./open-pane";
import type { Task } from "./activity";

/**
 * The part of the code that a command is in. Where it cannot be fetched (no network, or the server has a newer version by
 * now) the pane says so, and the command fails by the same error.
 */
export async function loadPart<Part>(task: Task, load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (error) {
    await conductor.run(task, () => Promise.reject(error));
    void openPane().catch(() => undefined);
    throw error;
  }
}
