/**
 * Building the three sheets of a generated 区, headless with the add-in of dist/, by its size: round trips and seconds.
 * `npx tsx bench/scale.bench.ts [enterprises projects]`; 2,000 and 300 in five parks where no size is given.
 */
import { performance } from "node:perf_hooks";
import { join } from "node:path";
import { generatedPark, workbookOf } from "../test/host/scale/generated-park";
import { createNodeEngine } from "../workbench/engine/create-node-engine";
import { loadAddIn } from "../workbench/host/add-in";
import { createHost } from "../workbench/host/host";

const SIZES: [enterprises: number, projects: number][] = [
  [50, 30],
  [500, 100],
  [2000, 300],
];

async function measure(enterprises: number, projects: number): Promise<string> {
  const file = workbookOf(generatedPark({ parks: 5, enterprises, projects }));
  const host = await createHost(createNodeEngine());
  try {
    await host.open(file);
    const addIn = await loadAddIn(host, join(process.cwd(), "dist"));
    const build = async () => {
      host.roundTrips = 0;
      const start = performance.now();
      await addIn.run("park.generate");
      return `${((performance.now() - start) / 1000).toFixed(1)} s, ${host.roundTrips} round trips`;
    };
    const first = await build();
    const again = await build();
    addIn.dispose();
    return `5 parks, ${enterprises} enterprises, ${projects} projects: first ${first}; again ${again}`;
  } finally {
    host.dispose();
  }
}

async function run(): Promise<void> {
  const [enterprises, projects] = process.argv.slice(2).map(Number);
  const sizes: typeof SIZES = enterprises && projects ? [[enterprises, projects]] : SIZES;
  for (const size of sizes) console.log(await measure(...size));
}

void run();
