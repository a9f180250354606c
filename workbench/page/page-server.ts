import { createHash } from "node:crypto";
import { createReadStream, readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve, sep } from "node:path";
import { installedApiSets } from "../host/profiles/installed-api-sets";
import { paneDocument } from "./pane-document";

/** Where each part of the page lies on disk. */
export interface PageFolders {
  /** The page's own bundle, from buildPage. */
  page: string;
  /** dist/: the add-in as it is. */
  addIn: string;
  /** The dist folder of Microsoft's @microsoft/office-js. */
  officeJs: string;
  examples: string;
}

export interface PageServer {
  /** With a slash at the end. */
  url: string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

const POLICY = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'", // Univer and Fluent write their theme into style elements
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
];

const PAGE_POLICY = [...POLICY, "script-src 'self'"].join("; ");

/**
 * Serves the workbench on 127.0.0.1 alone. A request that names another host is refused, so that no page of the
 * internet can reach it through a name that resolves to this machine. Port 0 takes any free one.
 */
export async function startPageServer(folders: PageFolders, port: number): Promise<PageServer> {
  const server = createServer((request, response) => answer(folders, request, response));
  await listen(server, port);
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${bound}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => done());
  });
}

function answer(folders: PageFolders, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  // The grid would measure texts by the fonts of the machine, with a reader that the page is built without.
  response.setHeader("Permissions-Policy", "local-fonts=()");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("Cache-Control", "no-cache");
  if (!isOwnHost(request))
    return refuse(response, 421, "This server answers to 127.0.0.1 and localhost only.");
  if (request.method !== "GET" && request.method !== "HEAD")
    return refuse(response, 405, "Only GET is answered.");
  const path = decodePath(request.url ?? "/");
  if (path === undefined) return refuse(response, 400, "The address cannot be read.");
  if (path === "/addin/taskpane.html") return servePane(folders, response);
  if (path === "/api-sets.json") return serveApiSets(response);
  const file = fileFor(folders, path);
  if (file === undefined || !isFile(file)) return refuse(response, 404, "Not found.");
  serveFile(file, request, response);
}

function isOwnHost(request: IncomingMessage): boolean {
  const port = request.socket.localPort;
  const host = request.headers.host;
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, "http://127.0.0.1").pathname);
  } catch {
    return undefined;
  }
}

function fileFor(folders: PageFolders, path: string): string | undefined {
  if (path === "/") return join(folders.page, "index.html");
  const mounts: [string, string][] = [
    ["/page/", folders.page],
    ["/addin/", folders.addIn],
    ["/office-js/", folders.officeJs],
    ["/examples/", folders.examples],
  ];
  const mount = mounts.find(([prefix]) => path.startsWith(prefix));
  if (mount === undefined) return undefined;
  const root = resolve(mount[1]);
  const file = resolve(root, path.slice(mount[0].length));
  return file.startsWith(root + sep) ? file : undefined;
}

/** False, too, for what no file system takes for a name: one with a null character, or of five thousand letters. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function servePane(folders: PageFolders, response: ServerResponse): void {
  const file = join(folders.addIn, "taskpane.html");
  if (!isFile(file)) return refuse(response, 404, "dist/taskpane.html is missing. Run: npm run build");
  const html = paneDocument(readFileSync(file, "utf8"));
  if (html === undefined) return refuse(response, 500, "dist/taskpane.html loads no office.js.");
  const hashes = html.inlineScripts.map(
    (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  );
  response.setHeader(
    "Content-Security-Policy",
    [...POLICY, ["script-src 'self' 'unsafe-hashes'", ...hashes].join(" ")].join("; "),
  );
  response.setHeader("Content-Type", TYPES[".html"] ?? "");
  response.end(html.text);
}

/** Which requirement set each member of the API belongs to, as the installed typings say. */
function serveApiSets(response: ServerResponse): void {
  response.setHeader("Content-Type", TYPES[".json"] ?? "");
  response.end(JSON.stringify([...installedApiSets()]));
}

function serveFile(file: string, request: IncomingMessage, response: ServerResponse): void {
  const { mtimeMs, size } = statSync(file);
  const tag = `"${size.toString(16)}-${Math.round(mtimeMs).toString(16)}"`;
  response.setHeader("ETag", tag);
  if (request.headers["if-none-match"] === tag) return void response.writeHead(304).end();
  response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
  if (extname(file) === ".html") response.setHeader("Content-Security-Policy", PAGE_POLICY);
  response.setHeader("Vary", "Accept-Encoding");
  if (COMPRESSED.has(extname(file)) && size > SMALL && takesGzip(request)) {
    const bytes = compressed(file, tag);
    response.setHeader("Content-Encoding", "gzip");
    response.setHeader("Content-Length", bytes.length);
    return void response.end(request.method === "HEAD" ? undefined : bytes);
  }
  response.setHeader("Content-Length", size);
  if (request.method === "HEAD") return void response.end();
  createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

const COMPRESSED = new Set([".css", ".html", ".js", ".json", ".map", ".svg", ".xml"]);
/** Not worth the work below. */
const SMALL = 2048;
const kept = new Map<string, { tag: string; bytes: Buffer }>();

const takesGzip = ({ headers }: IncomingMessage): boolean =>
  /\bgzip\b/.test(String(headers["accept-encoding"] ?? ""));

/** Compressed once for each state of a file. */
function compressed(file: string, tag: string): Buffer {
  const known = kept.get(file);
  if (known?.tag === tag) return known.bytes;
  const bytes = gzipSync(readFileSync(file), { level: 6 });
  kept.set(file, { tag, bytes });
  return bytes;
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${reason}\n`);
}
