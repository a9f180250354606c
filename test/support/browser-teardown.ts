export default async function tearDown(): Promise<void> {
  await globalThis.parkBrowserProject?.browser.close();
  await globalThis.parkBrowserProject?.server.close();
}
