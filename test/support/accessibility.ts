import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What another theme can break: its colours, and nothing else of what axe looks at. */
export const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** What axe finds wrong in a frame by all its rules, or by the given ones, one line each; the grid is Univer's own. */
export async function violations(frame: Frame, rules?: string[]): Promise<string[]> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(AXE);
  return frame.evaluate(async (only) => {
    interface Result {
      violations: { id: string; nodes: { target: string[] }[] }[];
    }
    const { axe } = window as unknown as { axe: { run(where: object, options: object): Promise<Result> } };
    const { violations: found } = await axe.run(
      { exclude: [["#sheet"], ["iframe"]] },
      { resultTypes: ["violations"], ...(only && { runOnly: only }) },
    );
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  }, rules);
}
