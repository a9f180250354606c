/** Excel for Mac lets a pane save no file. */
export const hasDownloads = (): boolean => Office.context.platform !== Office.PlatformType.Mac;

/** Where a host lets a pane save no file: what to do instead is said by who asked. */
export class NoDownloads extends Error {}

/** Hands a file to the browser's downloads; fails where the host forbids it. */
export function downloadFile(bytes: Uint8Array, name: string, type: string): void {
  if (!hasDownloads()) throw new NoDownloads();
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = window.document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
