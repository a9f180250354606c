const path = require("path");
const CopyPlugin = require("copy-webpack-plugin");

const root = path.resolve(__dirname, "../..");
const cache = path.join(root, ".cache");

/**
 * The workbench's page, which is never shipped: production React, but not minimised, since it travels no further than
 * 127.0.0.1 and the build must not take a minute.
 *
 * @type {import("webpack").Configuration}
 */
module.exports = {
  mode: "production",
  devtool: false,
  context: root,
  target: ["web", "es2022"],
  entry: {
    page: path.join(__dirname, "client/page.tsx"),
    "pane-bootstrap": path.join(__dirname, "client/pane-bootstrap.ts"),
  },
  output: {
    path: path.join(cache, "workbench-page"),
    filename: "[name].js",
    chunkFilename: "chunk-[id].js",
    assetModuleFilename: "fonts/[name][ext]",
    publicPath: "/page/",
    clean: true,
  },
  resolve: {
    extensions: [".ts", ".tsx", ".mjs", ".js"],
    fallback: { fs: false, path: false, crypto: false },
  },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: { loader: "ts-loader", options: { transpileOnly: true } },
      },
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
      { test: /\.woff2$/, type: "asset/resource" },
    ],
  },
  plugins: [new CopyPlugin({ patterns: [path.join(__dirname, "client/index.html")] })],
  optimization: { minimize: false },
  cache: { type: "filesystem", cacheDirectory: path.join(cache, "workbench-webpack") },
  performance: { hints: false },
};
