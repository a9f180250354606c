import type { EnvironmentContext, JestEnvironmentConfig } from "@jest/environment";
import { TestEnvironment } from "jest-environment-node";
import type { WorkbookFile } from "../../workbench/file/workbook-file";
import { writeWorkbookFile } from "../../workbench/file/write-workbook-file";
import { registerAddInFunctions, runScript } from "../../workbench/host/add-in";
import { createNodeHost } from "../../workbench/host/create-node-host";
import { emptyWorkbook, type Host, type HostOptions } from "../../workbench/host/host";
import { profileNamed } from "../../workbench/host/profiles/profiles";
import { loadClientInto } from "../../workbench/host/node-client";
import type { AnyProfileName } from "../../workbench/host/profiles/profile";
import { installOfficeRuntime, type OfficeRuntime } from "../../workbench/host/office-runtime";
import { builtAddIn } from "./built-add-in";

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
  newHost(options?: Omit<HostOptions, "apiSets">): Promise<Host>;
  emptyWorkbook(): WorkbookFile;
}

/** The harshest mixture of Excels: what holds there holds in each. */
const USUAL: AnyProfileName = "harsh";

/** Where jest looks for the time that a test may take. A test here builds whole workbooks. */
const TEST_TIMEOUT = Symbol.for("TEST_TIMEOUT_SYMBOL");
const LONGEST_TEST = 60_000;

/**
 * Jest's Node environment with Microsoft's unmodified client in the test's own global object, over a host of the
 * workbench. The host and Univer are loaded outside the sandbox, where their modules work; the add-in's functions come
 * from dist/functions.js, which must be of today's sources.
 */
export default class ExcelEnvironment extends TestEnvironment {
  private readonly hosts: Host[] = [];
  private runtime: OfficeRuntime | undefined;
  private readonly profile: AnyProfileName;

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    const asked = config.projectConfig.testEnvironmentOptions["profile"];
    this.profile = profileAskedFor(typeof asked === "string" ? asked : USUAL);
  }

  override async setup(): Promise<void> {
    await super.setup();
    const context = this.getVmContext();
    if (!context) throw new Error("the test environment has no context");
    Object.assign(this.global, windowLike(this.global));
    const client = loadClientInto(context);
    const host = await this.newHost();
    const runtime = installOfficeRuntime(client, host, { writeFile: writeWorkbookFile });
    this.runtime = runtime;
    const dist = builtAddIn("functions");
    runScript(context, dist, "functions.js");
    await registerAddInFunctions(host, runtime, dist);
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

  private async newHost(options: Omit<HostOptions, "apiSets"> = {}): Promise<Host> {
    const host = await createNodeHost({ profile: this.profile, ...options });
    this.hosts.push(host);
    return host;
  }

  override async teardown(): Promise<void> {
    this.runtime?.dispose();
    for (const host of this.hosts) host.dispose();
    await super.teardown();
  }
}

/**
 * The kind of Excel of a test file: PARK_PROFILE=web for a whole run, else what the file's docblock says with
 * `@jest-environment-options {"profile": "web"}`.
 */
function profileAskedFor(ofFile: string): AnyProfileName {
  const name = process.env.PARK_PROFILE ?? ofFile;
  const profile = profileNamed(name);
  if (!profile) throw new Error(`there is no profile "${name}"`);
  return profile.name;
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
