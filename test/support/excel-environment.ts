import { existsSync } from "node:fs";
import { join } from "node:path";
import { TestEnvironment } from "jest-environment-node";
import { createNodeEngine } from "../../workbench/engine/create-node-engine";
import type { WorkbookFile } from "../../workbench/file/workbook-file";
import { registerAddInFunctions, runScript } from "../../workbench/host/add-in";
import { createHost, emptyWorkbook, type Host, type HostOptions } from "../../workbench/host/host";
import { loadClientInto } from "../../workbench/host/node-client";
import { installOfficeRuntime, type OfficeRuntime } from "../../workbench/host/office-runtime";

/**
 * What a test finds in its global object beside Microsoft's own Excel, Office, OfficeExtension and CustomFunctions.
 * Declared for tests in excel-globals.d.ts.
 */
export interface WorkbenchGlobals {
  host: Host;
  runtime: OfficeRuntime;
  /** Opens a workbook (an empty one without an argument) in the host of this test file, with fresh counters. */
  openWorkbook(file?: WorkbookFile): Promise<Host>;
  /** Another host beside this file's, with its own engine; disposed at the file's end. */
  newHost(options?: HostOptions): Promise<Host>;
  emptyWorkbook(): WorkbookFile;
}

/** Where jest looks for the time that a test may take. A test here builds whole workbooks. */
const TEST_TIMEOUT = Symbol.for("TEST_TIMEOUT_SYMBOL");
const LONGEST_TEST = 60_000;

/**
 * Jest's Node environment with Microsoft's unmodified client in the test's own global object, over a host of the
 * workbench. The host and Univer are loaded outside the sandbox, where their modules work; the add-in's functions come
 * from dist/functions.js where it has been built.
 */
export default class ExcelEnvironment extends TestEnvironment {
  private readonly hosts: Host[] = [];
  private runtime: OfficeRuntime | undefined;

  override async setup(): Promise<void> {
    await super.setup();
    const context = this.getVmContext();
    if (!context) throw new Error("the test environment has no context");
    Object.assign(this.global, windowLike(this.global));
    const client = loadClientInto(context);
    const host = await this.newHost();
    const runtime = installOfficeRuntime(client, host);
    this.runtime = runtime;
    const dist = join(process.cwd(), "dist");
    if (existsSync(join(dist, "functions.js"))) {
      runScript(context, dist, "functions.js");
      await registerAddInFunctions(host, runtime, dist);
    }
    const globals: WorkbenchGlobals = {
      host,
      runtime,
      emptyWorkbook,
      newHost: (options) => this.newHost(options),
      openWorkbook: async (file = emptyWorkbook()) => {
        host.faults = [];
        await host.open(file);
        host.roundTrips = 0;
        return host;
      },
    };
    Object.assign(this.global, { workbench: globals, [TEST_TIMEOUT]: LONGEST_TEST });
  }

  private async newHost(options: HostOptions = {}): Promise<Host> {
    const host = await createHost(createNodeEngine(), options);
    this.hosts.push(host);
    return host;
  }

  override async teardown(): Promise<void> {
    this.runtime?.dispose();
    for (const host of this.hosts) host.dispose();
    await super.teardown();
  }
}

/** As much of a window as the client looks for while it loads. */
function windowLike(global: object): object {
  return {
    window: global,
    self: global,
    location: { href: "https://localhost/", hostname: "localhost", host: "localhost", protocol: "https:", origin: "https://localhost", pathname: "/", search: "", hash: "" }, // prettier-ignore
    navigator: { userAgent: "workbench", platform: "workbench", language: "zh-CN" },
    document: {
      createElement: () => ({ setAttribute: () => undefined, style: {}, appendChild: () => undefined }),
      getElementsByTagName: () => [],
      getElementById: () => null,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      readyState: "complete",
      cookie: "",
      body: { appendChild: () => undefined },
      head: { appendChild: () => undefined },
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
}
