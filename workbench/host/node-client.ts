import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, type Context, type Script } from "node:vm";
import { keptScript } from "./kept-script";
import type { ClientGlobal } from "./office-runtime";

/** Microsoft's client, compiled once for all contexts. */
let client: Script | undefined;

function clientScript(): Script {
  if (client) return client;
  const require = createRequire(join(process.cwd(), "package.json"));
  const folder = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  return (client = keptScript(join(folder, "excel-web-16.00.debug.js")));
}

/** As much of a document as the client touches while it loads. */
const documentStub = (): object => ({
  createElement: () => ({ setAttribute: () => undefined, style: {}, appendChild: () => undefined }),
  getElementsByTagName: () => [],
  getElementById: () => null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  readyState: "complete",
  cookie: "",
  body: { appendChild: () => undefined },
  head: { appendChild: () => undefined },
});

/** A window-like global with Microsoft's unmodified client in it. */
export function createClientContext(extra: Record<string, unknown> = {}): Context & ClientGlobal {
  const location = { href: "https://localhost/", hostname: "localhost", host: "localhost", protocol: "https:", origin: "https://localhost", pathname: "/", search: "", hash: "" }; // prettier-ignore
  const sandbox: Record<string, unknown> = {
    document: documentStub(),
    location,
    navigator: { userAgent: "workbench", platform: "workbench", language: "zh-CN" },
    performance,
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    setImmediate,
    queueMicrotask,
    structuredClone,
    TextEncoder,
    TextDecoder,
    URL,
    URLSearchParams,
    AbortController,
    AbortSignal,
    Blob,
    Event,
    EventTarget,
    DOMException,
    crypto,
    atob,
    btoa,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    ...extra,
  };
  sandbox.window = sandbox;
  sandbox.self = sandbox;
  sandbox.globalThis = sandbox;
  const context = createContext(sandbox);
  clientScript().runInContext(context);
  return context as Context & ClientGlobal;
}

/** Loads the client into a context that exists, for instance that of a test. */
export function loadClientInto(context: Context): ClientGlobal {
  clientScript().runInContext(context);
  return context as Context & ClientGlobal;
}
