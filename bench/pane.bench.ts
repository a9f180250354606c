/**
 * The pane while it builds, in a browser: tasks longer than 50 ms, how often what it shows moves, and how soon a cancel is
 * answered, for a park of 400 enterprises and one of 2,000 (400 in quick form). In the workbench the grid and its engine
 * work on the pane's own thread, as no Excel does: a long task is the pane's where the pane's own scripts take longer than
 * 50 ms of it, as the profiler sees them; what the grid takes is told beside it.
 *
 *   npx tsx bench/pane.bench.ts [--quick | enterprises]
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { CDPSession, FrameLocator, Page } from "playwright-core";
import { generatedPark, workbookOf } from "../test/host/scale/generated-park";
import { launchBrowser } from "../test/support/launch-browser";
import { writeWorkbookFile } from "../workbench/file/write-workbook-file";
import { buildPage } from "../workbench/page/build-page";
import { startPageServer } from "../workbench/page/page-server";
import { pageFolders } from "../workbench/page/serve";
import { endBench, tell } from "./results";

interface Sample {
  id: number;
  callFrame: { functionName: string; url: string };
  children?: number[];
}

interface Profile {
  nodes: Sample[];
  samples: number[];
  timeDeltas: number[];
}

/** The longest stretch, in milliseconds, in which nothing ran but the pane's own scripts and what they call of Excel's client. */
function paneStretches({ nodes, samples, timeDeltas }: Profile): {
  longest: number;
  inside: string;
  long: number;
} {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const kinds = new Map<number, "pane" | "grid" | "idle" | "other">();
  const kindOf = (id: number) => {
    const known = kinds.get(id);
    if (known) return known;
    const urls: string[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at))
      urls.push(byId.get(at)?.callFrame.url ?? "");
    const name = byId.get(id)?.callFrame.functionName;
    const kind = name === "(idle)" || name === "(program)" ? "idle"
      : urls.some((url) => /\/(page|part-)[^/]*\.js/.test(url)) ? "grid"
      : urls.some((url) => /\/(addin|office)/.test(url)) ? "pane" : "other"; // prettier-ignore
    kinds.set(id, kind);
    return kind;
  };
  let [length, longest, long] = [0, 0, 0];
  let inside = "";
  let names = new Map<string, number>();
  const end = () => {
    if (length > 50_000) long += 1;
    if (length > longest) {
      longest = length;
      inside = [...names]
        .sort(([, a], [, b]) => b - a)
        .slice(0, 6)
        .map(([name, time]) => `${name} ${Math.round(time / 1000)}`)
        .join(", ");
    }
    [length, names] = [0, new Map()];
  };
  samples.forEach((id, index) => {
    const kind = kindOf(id);
    if (kind === "idle" || kind === "grid") return end();
    // The rubbish is the grid's above all.
    if (byId.get(id)?.callFrame.functionName === "(garbage collector)") return;
    length += timeDeltas[index] ?? 0;
    const frame = byId.get(id)?.callFrame;
    const key = `${frame?.functionName}@${frame?.url.split("/").pop()}`;
    names.set(key, (names.get(key) ?? 0) + (timeDeltas[index] ?? 0));
  });
  end();
  return { longest: longest / 1000, inside, long };
}

async function open(page: Page, path: string): Promise<FrameLocator> {
  const choosing = page.waitForEvent("filechooser");
  await page.locator("#file-open").click();
  await (await choosing).setFiles(path);
  await page.getByText(/^已打开/).waitFor({ timeout: 600_000 });
  return page.frameLocator(".pane iframe");
}

async function start(pane: FrameLocator): Promise<void> {
  await pane.getByRole("button", { name: /^一键生成/ }).click();
  await pane.getByRole("button", { name: "开始生成" }).click({ timeout: 600_000 });
}

async function profiled(client: CDPSession, work: () => Promise<void>): Promise<Profile> {
  await client.send("Profiler.enable");
  await client.send("Profiler.setSamplingInterval", { interval: 1000 });
  await client.send("Profiler.start");
  await work();
  return (await client.send("Profiler.stop")).profile as unknown as Profile;
}

async function measure(page: Page, folder: string, enterprises: number): Promise<void> {
  const path = join(folder, `${enterprises}.xlsx`);
  writeFileSync(path, await writeWorkbookFile(workbookOf(generatedPark({ parks: 1, enterprises, projects: enterprises / 10 })))); // prettier-ignore
  const client = await page.context().newCDPSession(page);
  const pane = await open(page, path);
  for (const which of ["first", "again"]) {
    const began = performance.now();
    const profile = await profiled(client, async () => {
      await start(pane);
      const done = pane.getByRole("region", { name: "报表已生成" });
      await done.waitFor({ state: "hidden", timeout: 600_000 });
      await done.waitFor({ timeout: 600_000 });
    });
    const seconds = (performance.now() - began) / 1000;
    const { longest, inside, long } = paneStretches(profile);
    console.log(
      `${enterprises}, ${which}: ${seconds.toFixed(1)} s, pane's longest ${longest.toFixed(0)} ms (${long} over 50 ms): ${inside}`,
    );
    tell({ section: "Pane", name: `${enterprises.toLocaleString("en-US")} enterprises, ${which}: the pane's longest task`, ours: `${longest.toFixed(0)} ms`, measured: longest }); // prettier-ignore
  }
}

async function run(): Promise<void> {
  const given = Number(process.argv[2]);
  const sizes = process.argv.includes("--quick") ? [400] : given > 0 ? [given] : [400, 2000];
  const browser = await launchBrowser();
  if (!browser) return endBench();
  const server = await startPageServer(pageFolders(await buildPage()), 0);
  const folder = mkdtempSync(join(tmpdir(), "park-bench-"));
  try {
    for (const size of sizes) {
      const page = await browser.newPage({ locale: "zh-CN", viewport: { width: 1440, height: 900 } });
      await page.goto(server.url);
      await page.locator(".workbench[data-phase=ready]").waitFor({ timeout: 120_000 });
      await measure(page, folder, size);
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
  endBench();
}

void run();
