import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPageServer, type PageServer } from "../../../../workbench/page/page-server";

let root: string;
let server: PageServer;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "park-page-server-"));
  for (const name of ["page", "addIn", "officeJs", "examples"]) mkdirSync(join(root, name));
  writeFileSync(join(root, "secret.txt"), "secret");
  writeFileSync(join(root, "page/index.html"), "<!doctype html><title>page</title>");
  writeFileSync(join(root, "page/page.js"), "'use strict';");
  writeFileSync(
    join(root, "addIn/taskpane.html"),
    `<script>window.a = 1;</script>
     <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js" onerror="gone()"></script>
     <button onclick="location.reload()"></button><script defer src="taskpane.js"></script>`,
  );
  const folder = (name: string) => join(root, name);
  server = await startPageServer(
    {
      page: folder("page"),
      addIn: folder("addIn"),
      officeJs: folder("officeJs"),
      examples: folder("examples"),
    },
    0,
  );
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

function ask(path: string, options: { host?: string; method?: string } = {}) {
  const { port } = new URL(server.url);
  return new Promise<{ status?: number; headers: Record<string, unknown>; body: string }>((done, failed) => {
    const sent = request(
      {
        host: "127.0.0.1",
        port,
        path,
        method: options.method ?? "GET",
        headers: { Host: options.host ?? `127.0.0.1:${port}` },
      },
      (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (part: string) => (body += part));
        response.on("end", () => done({ status: response.statusCode, headers: response.headers, body }));
      },
    );
    sent.on("error", failed).end();
  });
}

test("listens on the loopback address", () => {
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
});

test("serves the page with a policy that allows no eval, of scripts or of WebAssembly", async () => {
  const { status, headers, body } = await ask("/");
  expect(status).toBe(200);
  expect(body).toContain("<title>page</title>");
  expect(headers["content-security-policy"]).toContain("script-src 'self'");
  expect(headers["content-security-policy"]).not.toContain("unsafe-eval");
});

test("refuses a request that names another host", async () => {
  expect((await ask("/", { host: "evil.example" })).status).toBe(421);
  expect((await ask("/", { host: "127.0.0.1:1" })).status).toBe(421);
});

test("answers to localhost", async () => {
  expect((await ask("/", { host: `localhost:${new URL(server.url).port}` })).status).toBe(200);
});

test.each([
  "/page/../secret.txt",
  "/page/..%2fsecret.txt",
  "/page/%2e%2e/secret.txt",
  "/page//../../secret.txt",
])("gives nothing from outside its folders: %s", async (path) => {
  const { status, body } = await ask(path);
  expect(status).toBe(404);
  expect(body).not.toContain("secret");
});

test.each(["/page/%00", "/page/index.html/more", `/page/${"a".repeat(5000)}`, "/page/", "/page"])(
  "goes on serving after an address that no file can have: %.30s",
  async (path) => {
    expect((await ask(path)).status).toBe(404);
    expect((await ask("/")).status).toBe(200);
  },
);

test("refuses an address that cannot be decoded, and any method that writes", async () => {
  expect((await ask("/%zz")).status).toBe(400);
  expect((await ask("/", { method: "POST" })).status).toBe(405);
});

test("serves the pane as built but for the loader's script tag", async () => {
  const { body, headers } = await ask("/addin/taskpane.html");
  expect(body).not.toContain("appsforoffice");
  expect(body).toContain('<script src="/office-js/excel-web-16.00.js"></script>');
  expect(body).toContain('<script src="/page/pane-bootstrap.js"></script>');
  expect(body).toContain('<script defer src="taskpane.js"></script>');
  const hashes = String(headers["content-security-policy"]).match(/'sha256-[^']+'/g);
  expect(hashes).toHaveLength(2); // the inline script and the button's handler
});

test("says what to do where the pane has not been built", async () => {
  rmSync(join(root, "addIn/taskpane.html"));
  const { status, body } = await ask("/addin/taskpane.html");
  expect(status).toBe(404);
  expect(body).toContain("npm run build");
});
