const { register } = require("tsx/cjs/api");
const { Compilation, sources } = require("webpack");

const NAME = "FunctionsMetadataPlugin";
const LANGUAGES = { "functions.json": "zh-CN", "functions-en-US.json": "en-US" };
const GENERATED = "functions.json";

/**
 * Finishes what the metadata generator writes: the descriptions of each language, and the permission to receive
 * errors as arguments, which the generator cannot write. Leaves functions.json and functions-en-US.json.
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
          const text = `${JSON.stringify(describe(generated, readTexts(language)), null, 2)}\n`;
          const source = new sources.RawSource(text);
          if (file === GENERATED) compilation.updateAsset(file, source);
          else compilation.emitAsset(file, source);
        }
      });
    });
  }
}

/** The texts of a language, read afresh so that a watching build sees changes. */
function readTexts(language) {
  const unregister = register();
  try {
    const file = require.resolve(`../src/locales/${language}/function-descriptions.ts`);
    delete require.cache[file];
    return require(file).functionDescriptions;
  } finally {
    unregister();
  }
}

function describe(generated, texts) {
  const described = generated.functions.map((declaration) => {
    const text = texts[declaration.id];
    if (!text) throw new Error(`src/locales has no description of PARK.${declaration.id}`);
    return {
      ...declaration,
      description: text.description,
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
