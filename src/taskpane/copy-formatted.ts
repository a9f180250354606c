import { copyText } from "./copy-text";

/** Copies a text with its formatted form; where only one way is allowed, by that. False where nothing was copied. */
export async function copyFormatted(html: string, text: string): Promise<boolean> {
  try {
    const types = { "text/html": html, "text/plain": text };
    const blobs = Object.entries(types).map(([type, data]) => [type, new Blob([data], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyByEvent(html, text) || copyText(text);
  }
}

/** The old way: the copy event of the page itself is given both forms. */
function copyByEvent(html: string, text: string): boolean {
  let given = false;
  const give = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    given = true;
  };
  document.addEventListener("copy", give);
  const copied = document.execCommand("copy");
  document.removeEventListener("copy", give);
  return copied && given;
}
