const path = require("path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { BannerPlugin, Compilation, DefinePlugin } = require("webpack");
const { BuiltFromPlugin } = require("./scripts/built-from");
const { FunctionsMetadataPlugin } = require("./scripts/functions-metadata-plugin");
const { LicencesPlugin } = require("./scripts/licences-plugin");
const { manifestFor } = require("./scripts/production-manifest");
const { version } = require("./package.json");

const PORT = 3000;

/**
 * What the functions use of the language's globals becomes a parameter of a function around them: where a script runs in a
 * context of its own, a global is looked up through the context at every use, which costs more than the arithmetic.
 */
const GLOBALS = "Array,BigInt,Map,Math,NaN,Number,Object,RegExp,String,Symbol";
const aroundFunctions = (banner, footer) =>
  new BannerPlugin({
    banner,
    footer,
    raw: true,
    include: /^functions\.js$/,
    stage: Compilation.PROCESS_ASSETS_STAGE_REPORT,
  });

/** Only serving needs the developer's certificate: creating one changes the machine's trust store. */
async function devServer() {
  const devCerts = require("office-addin-dev-certs");
  const { ca, key, cert } = await devCerts.getHttpsServerOptions();
  return {
    port: PORT,
    host: "localhost",
    server: { type: "https", options: { ca, key, cert } },
    headers: { "Access-Control-Allow-Origin": "*" },
    hot: false,
    devMiddleware: { writeToDisk: true },
  };
}

/** @returns {Promise<import("webpack").Configuration>} */
module.exports = async (env, argv) => ({
  devtool: argv.mode === "production" ? false : "source-map",
  target: ["web", "es2020"],
  // Compiled and minimized modules are kept between builds: the second build of a day takes a fraction of the first.
  cache: { type: "filesystem", buildDependencies: { config: [__filename] } },
  entry: {
    // On its own: it registers first and must not wait for anything else.
    functions: "./src/functions/functions.ts",
    commands: "./src/commands/commands.ts",
    // Shares the commands' modules, so that ribbon and pane act on one state; React is loaded when the pane is shown.
    taskpane: { import: "./src/taskpane/taskpane.ts", dependOn: "commands" },
  },
  output: {
    path: path.resolve(__dirname, "dist"),
    filename: "[name].js",
    // By its name, not its query: where a server has a newer version, an older page finds nothing rather than a part that
    // does not fit it, and says so.
    chunkFilename: "[name].[contenthash:8].js",
    clean: true,
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: { loader: "ts-loader", options: { transpileOnly: true } },
      },
    ],
  },
  optimization: {
    // What several commands need is loaded once; what the page names itself and the workers' scripts are one file each.
    splitChunks: {
      chunks: (chunk) => !chunk.canBeInitial() && !/-worker$/.test(chunk.name ?? ""),
      minSize: 30_000,
      maxAsyncRequests: 8,
    },
    // A second pass of the minimizer takes half the build's time for a fifth of a percent. A function that is used once stays
    // one: put into its caller it would be made anew, and compiled anew, at each call (twice the time over a column).
    minimizeOptions: { html: false, javascript: { compress: { passes: 1, reduce_funcs: false } } },
  },
  plugins: [
    new CustomFunctionsMetadataPlugin({ output: "functions.json", input: "./src/functions/functions.ts" }),
    new FunctionsMetadataPlugin(),
    aroundFunctions(`(function(${GLOBALS}){`, false),
    aroundFunctions(`})(${GLOBALS});`, true),
    new BuiltFromPlugin(),
    new LicencesPlugin(),
    new DefinePlugin({ PARK_VERSION: JSON.stringify(version) }),
    new HtmlWebpackPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      chunks: ["functions", "commands", "taskpane"],
      chunksSortMode: "manual",
      scriptLoading: "blocking",
      // Scripts keep their names, by which the tools find them; the page asks for those of its own build.
      hash: true,
      inject: "body",
      minify: false,
    }),
    new CopyWebpackPlugin({
      patterns: [
        { from: "assets", to: "assets" },
        {
          from: "manifest.xml",
          to: "manifest.xml",
          transform: (content) => manifestFor(content.toString(), process.env.PARK_URL),
        },
      ],
    }),
  ],
  ...(env.WEBPACK_SERVE ? { devServer: await devServer() } : {}),
  performance: { hints: false },
});
