const path = require("path");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");

/** @returns {import("webpack").Configuration} */
module.exports = (_env, argv) => ({
  devtool: argv.mode === "production" ? false : "source-map",
  target: ["web", "es2020"],
  entry: { functions: "./src/functions/functions.ts" },
  output: { path: path.resolve(__dirname, "dist"), filename: "[name].js", clean: false },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: { loader: "ts-loader", options: { transpileOnly: true } } }] },
  plugins: [new CustomFunctionsMetadataPlugin({ output: "functions.json", input: "./src/functions/functions.ts" })],
  performance: { hints: false },
});
