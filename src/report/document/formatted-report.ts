import type { ReportBlock, ReportDocument } from "./report-document";

/** Fonts of GB/T 9704-2012 with what stands in where they are missing; quotes are single, for the attribute. */
const BODY =
  "font-family:仿宋_GB2312,仿宋,FangSong,serif;font-size:16pt;line-height:28pt;text-indent:2em;margin:0";
const STYLES: Record<ReportBlock["kind"], string> = {
  heading: BODY.replace("仿宋_GB2312,仿宋,FangSong,serif", "黑体,SimHei,sans-serif"),
  subheading: BODY.replace("仿宋_GB2312,仿宋,FangSong,serif", "楷体_GB2312,楷体,KaiTi,serif"),
  paragraph: BODY,
};
const TAGS: Record<ReportBlock["kind"], string> = { heading: "h2", subheading: "h3", paragraph: "p" };
const TITLE = "font-family:方正小标宋简体,宋体,SimSun,serif;font-size:22pt;text-align:center;margin:0";
const CENTRED = "font-family:楷体_GB2312,楷体,KaiTi,serif;font-size:16pt;text-align:center;margin:0";
const SIGNED = "font-family:仿宋_GB2312,仿宋,FangSong,serif;font-size:16pt;text-align:right;margin:0";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);

function element(tag: string, style: string, text: string): string {
  return `<${tag} style="${style};font-weight:normal">${escaped(text)}</${tag}>`;
}

/** The report as HTML for the clipboard: Word and WPS keep headings and fonts when it is pasted. */
export function formattedReport({ title, period, blocks, signature }: ReportDocument): string {
  return [
    element("h1", TITLE, title),
    element("p", CENTRED, period),
    ...blocks.map(({ kind, runs }) =>
      element(TAGS[kind], STYLES[kind], runs.map(({ text }) => text).join("")),
    ),
    ...signature.map((line) => element("p", SIGNED, line)),
  ].join("\n");
}
