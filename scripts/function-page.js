const WORDS = {
  "zh-CN": { example: "例子", parameters: "参数", optional: "（可以不填）", colon: "\uFF1A" },
  "en-US": { example: "Example", parameters: "Arguments", optional: " (optional)", colon: ": " },
};

const escaped = (text) => String(text).replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/**
 * The page of one function: what it gives, its arguments, an example. It needs nothing but itself.
 *
 * @param {{ id: string, description: string, parameters: { name: string, description: string, optional?: boolean }[] }} declaration
 * @param {{ example: string[], labels: Record<string, string> }} help
 * @param {"zh-CN" | "en-US"} language
 * @returns {string}
 */
function functionPage({ id, description, parameters }, { example, labels }, language) {
  const words = WORDS[language];
  const lines = parameters.map(
    ({ name, description: text, optional }) =>
      `<li><strong>${escaped(labels[name])} ${escaped(name)}</strong>${optional ? words.optional : ""}${words.colon}${escaped(text)}</li>`,
  );
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>PARK.${id}</title>
    <style>
      :root { color-scheme: light dark; }
      body { max-width: 640px; margin: 32px auto; padding: 0 16px; font: 16px/1.7 "Segoe UI", "Microsoft YaHei", "PingFang SC", sans-serif; }
      code { overflow-wrap: anywhere; }
    </style>
  </head>
  <body>
    <main>
      <h1>PARK.${id}</h1>
      <p>${escaped(description)}</p>
      <h2>${words.parameters}</h2>
      <ul>${lines.join("")}</ul>
      <h2>${words.example}</h2>
      <p><code>=PARK.${id}(${escaped(example.join(","))})</code></p>
    </main>
  </body>
</html>
`;
}

module.exports = { functionPage };
