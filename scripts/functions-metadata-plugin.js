const { register } = require("tsx/cjs/api");
const { Compilation, sources } = require("webpack");
const { functionPage } = require("./function-page");

const NAME = "FunctionsMetadataPlugin";
const LANGUAGES = { "functions.json": "zh-CN", "functions-en-US.json": "en-US" };
const GENERATED = "functions.json";

/**
 * Finishes what the metadata generator writes: the descriptions of each language, and the permission to receive
 * errors as arguments, which the generator cannot write. Leaves functions.json and functions-en-US.json; beside them, for
 * each language, what a formula's help shows (function-help-LANGUAGE.json) and a page of each function, which Excel's help
 * link opens.
 */
class FunctionsMetadataPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        const asset = compilation.getAsset(GENERATED);
        // Absent where the generator failed; it has reported why.
        if (!asset) return;
        const generated = JSON.parse(asset.source.source().toString());
        for (const [file, language] of Object.entries(LANGUAGES)) {
          const described = describe(generated, readTexts(language), language);
          const source = json(described);
          if (file === GENERATED) compilation.updateAsset(file, source);
          else compilation.emitAsset(file, source);
          const help = helpOf(described, readLabels(language), readExamples());
          compilation.emitAsset(`function-help-${language}.json`, json(help));
          for (const declaration of described.functions) {
            const page = functionPage(declaration, help[declaration.id], language);
            compilation.emitAsset(pageOf(declaration.id, language), new sources.RawSource(page));
          }
        }
      });
    });
  }
}

const json = (value) => new sources.RawSource(`${JSON.stringify(value, null, 2)}\n`);

const pageOf = (id, language) => `help/${language}/${id}.html`;

/** Where dist/ is served. */
const base = () => (process.env.PARK_URL ?? "https://localhost:3000").replace(/\/+$/, "");

/** The texts of a language, read afresh so that a watching build sees changes. */
const readTexts = (language) =>
  read(`../src/locales/${language}/function-descriptions.ts`).functionDescriptions;
const readLabels = (language) => read(`../src/locales/${language}/functions.ts`).functions.labels;
const readExamples = () => read("../src/functions/examples.ts").EXAMPLES;

function read(path) {
  const unregister = register();
  try {
    const file = require.resolve(path);
    delete require.cache[file];
    return require(file);
  } finally {
    unregister();
  }
}

/** For each function its example and the names of its parameters in words. */
function helpOf(described, labels, examples) {
  return Object.fromEntries(
    described.functions.map(({ id, parameters }) => [
      id,
      {
        example: examples[id],
        labels: Object.fromEntries(
          parameters.map(({ name }) => [name, labels[`${id}.${name}`] ?? labels[name]]),
        ),
      },
    ]),
  );
}

function describe(generated, texts, language) {
  const described = generated.functions.map((declaration) => {
    const text = texts[declaration.id];
    if (!text) throw new Error(`src/locales has no description of PARK.${declaration.id}`);
    return {
      ...declaration,
      description: text.description,
      helpUrl: `${base()}/${pageOf(declaration.id, language)}`,
      parameters: declaration.parameters.map((parameter) => {
        const described = text.parameters[parameter.name];
        if (described === undefined)
          throw new Error(`src/locales has no description of ${declaration.id}'s ${parameter.name}`);
        return { ...parameter, description: described };
      }),
    };
  });
  return { allowErrorForDataTypeAny: true, ...generated, functions: described };
}

module.exports = { FunctionsMetadataPlugin };
