import officeAddins from "eslint-plugin-office-addins";
import importX from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/**
 * Imports go one way. A room may import the rooms named beside it (and itself), nothing else of src/.
 * The workbench stands outside: it knows the add-in only through what dist/ shows to Excel.
 */
const foundations = ["statistics", "formulas", "locales", "workers"];
const tables = [...foundations, "records", "templates", "fields"];
const templates = [
  ...foundations,
  "wording",
  "functions",
  "records",
  "templates",
  "fields",
  "template-language",
];
const workbook = [
  ...templates,
  "user-templates",
  "template-files",
  "import",
  "collecting",
  "forms",
  "trends",
  "report",
];
const mayImport = {
  statistics: [],
  formulas: [],
  locales: [],
  workers: [],
  wording: foundations,
  functions: [...foundations, "wording"],
  records: [...foundations, "wording"],
  templates: [...foundations, "wording", "functions", "records"],
  fields: [...foundations, "wording", "functions", "records", "templates"],
  "template-language": ["statistics", "locales", "records", "fields"],
  "user-templates": templates,
  "template-files": ["formulas", "locales", "records", "template-language", "user-templates", "import"],
  import: tables,
  collecting: [...tables, "import"],
  forms: tables,
  trends: tables,
  report: templates,
  workbook,
  commands: [...workbook, "workbook"],
  taskpane: [...workbook, "workbook", "commands"],
};

const zones = [
  ...Object.entries(mayImport).map(([room, allowed]) => ({
    target: `./src/${room}`,
    from: "./src",
    except: [room, ...allowed].map((name) => `./${name}`),
    message: `src/${room} may import only ${[room, ...allowed].join(", ")} (docs/architecture.md)`,
  })),
  { target: "./src", from: "./workbench", message: "what ships never imports the workbench" },
  ...["./src", "./workbench"].map((from) => ({
    target: "./opc",
    from,
    message: "opc reads packages for the add-in and the workbench alike and knows neither",
  })),
  { target: "./workbench", from: "./src", message: "the workbench knows the add-in only through dist/" },
];

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", "out/", "coverage/", ".cache/", ".stryker/", "reports/"] },
  ...tseslint.configs.recommended,
  {
    plugins: { "import-x": importX },
    settings: { "import-x/resolver": { node: { extensions: [".ts", ".tsx", ".js", ".json"] } } },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(
      Object.entries(officeAddins.rules).map(([name]) => [`office-addins/${name}`, "error"]),
    ),
  },
  { files: ["src/taskpane/**/*.{ts,tsx}"], ...reactHooks.configs.flat.recommended },
  // The signatures that Excel's metadata generator reads must be any[][].
  { files: ["src/functions/functions.ts"], rules: { "@typescript-eslint/no-explicit-any": "off" } },
  { files: ["**/*.js", "**/*.mjs", "*.config.*"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  {
    files: [
      "workbench/headless/**",
      "workbench/page/serve.ts",
      "scripts/**",
      "bench/**",
      "test/support/tools-environment.ts",
    ],
    rules: { "no-console": "off" },
  },
);
