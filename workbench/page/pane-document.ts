/** Microsoft's client as it is published, then what the loader would have supplied. */
const STAND_IN = [
  '<script src="/office-js/excel-web-16.00.js"></script>',
  '<script src="/page/pane-bootstrap.js"></script>',
].join("");

/** The loader's tag, from Microsoft's address or from anywhere else. */
const LOADER = /<script\b[^>]*\bsrc\s*=\s*["']?[^"'\s>]*\boffice(?:\.debug)?\.js["']?[^>]*>\s*<\/script>/i;
const INLINE_SCRIPT = /<script(?![^>]*\bsrc\b)[^>]*>([\s\S]*?)<\/script>/gi;
const INLINE_HANDLER = /\son[a-z]+="([^"]*)"/gi;

export interface PaneDocument {
  text: string;
  /** Script written into the document itself, for the content security policy. */
  inlineScripts: string[];
}

/**
 * dist/taskpane.html as the workbench serves it: the one difference from what Excel loads is the script tag of the
 * loader office.js, which looks for a real Excel. Undefined where there is no such tag.
 */
export function paneDocument(html: string): PaneDocument | undefined {
  if (!LOADER.test(html)) return undefined;
  const text = html.replace(LOADER, STAND_IN);
  const inline = [...text.matchAll(INLINE_SCRIPT), ...text.matchAll(INLINE_HANDLER)];
  return { text, inlineScripts: inline.map((match) => match[1] ?? "") };
}
