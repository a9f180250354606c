import type { OpenWorkbench } from "./workbench-page";

/** Presses 一键生成 in the pane and goes on from the plan that it shows, by Enter as a person would. */
export async function buildFromPane({ pane }: OpenWorkbench): Promise<void> {
  await pane.getByRole("button", { name: /^一键生成/ }).click();
  const start = pane.getByRole("button", { name: "开始生成" });
  await start.and(pane.locator(":focus")).waitFor();
  await start.press("Enter");
}
