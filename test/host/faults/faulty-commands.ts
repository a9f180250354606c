import { acceptImports, previewImport } from "../../../src/commands/import";
import { adopt } from "../../../src/commands/adopt";
import { adoptableEntry } from "../../../src/records/adoptable";
import { checkWorkbook } from "../../../src/workbook/report/check-workbook";
import { changePeriod } from "../../../src/commands/change-period";
import type { TaskResult } from "../../../src/commands/conductor";
import { distribute, restoreFormulas } from "../../../src/commands/distribute";
import { fillForm, previewForm } from "../../../src/commands/fill-form";
import { writeFindings } from "../../../src/commands/findings-sheet";
import { fillOwnTemplates, generate } from "../../../src/commands/generate";
import { prepare } from "../../../src/commands/prepare";
import { rollOver } from "../../../src/commands/roll-over";
import { undo } from "../../../src/commands/undo";
import { readTextSource } from "../../../src/import/source/read-text-source";
import type { Finding } from "../../../src/records/finding";
import type { FormulaStyle } from "../../../src/templates/parameters/parameter-keys";
import type { ColleaguesTargets } from "../../support/round-trip-faults";
import { inputWorkbook } from "../support/input-workbook";

/** A command of the pane with the workbook that it is given. */
export interface FaultyCommand {
  name: string;
  /** Opens the workbook and brings it to where the command begins. */
  start: () => Promise<unknown>;
  run: () => Promise<TaskResult>;
  targets: ColleaguesTargets;
}

const INPUTS: ColleaguesTargets = { sheet: "项目数据", table: "指标数据", name: "报告期" };

/** As little as has one row of each kind and two whose order can be seen. */
function small(style: FormulaStyle = "native") {
  return inputWorkbook(
    { parks: "工业园区", period: "2013年1-6月", year: 2013 },
    {
      indicators: [
        { name: "主营业务收入", unit: "亿元", target: 135, actual: 52.14, prior: 43.28 },
        { name: "上交税金", unit: "亿元", target: 2.14, actual: 1.42, prior: 1.1 },
      ],
      enterprises: [
        { id: "1", name: "鑫旺金属", tags: "扩建升级", unit: "万元", revenue: 900, priorRevenue: 800 },
      ],
      projects: [
        { id: "X1", name: "标准厂房", kind: "园区配套", unit: "万元", investment: 900, invested: 500 },
      ],
    },
    style,
  );
}

const open = (style?: FormulaStyle) => workbench.openWorkbook(small(style));

async function change(work: (workbook: Excel.Workbook) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
}

async function builtAndChanged(): Promise<void> {
  await open();
  await generate();
  await change(({ worksheets, tables }) => {
    worksheets.getItem("主要经济指标完成情况表").getRange("R5").values = [["我的说明"]];
    const table = tables.getItem("指标数据");
    table.rows.add(0, [["", "工业增加值", "亿元", 27, ...Array<string>(100).fill("")].slice(0, WIDTH)]);
    table.getDataBodyRange().getCell(1, 6).values = [[60]];
  });
}

const WIDTH = small().sheets[0]?.tables[0]?.columns.length ?? 0;

async function withTemplate(): Promise<void> {
  await open();
  await change(({ worksheets }) => {
    worksheets.add("模板_月报").getRange("A1:B2").values = [
      ["{{参数.报告期}}", ""],
      ["{{#指标}}{{指标.指标}}", "{{本期累计}}{{/指标}}"],
    ];
  });
}

async function withForm(): Promise<void> {
  await open();
  await change(({ worksheets }) => {
    worksheets.add("上级表").getRange("A1:C3").values = [
      ["指标名称", "计量单位", "本月止累计"],
      ["主营业务收入", "亿元", ""],
      ["上交税金", "万元", ""],
    ];
  });
}

async function importRows(): Promise<TaskResult> {
  const text =
    "企业名称,统一社会信用代码,企业类型,主营业务收入（万元）\n鑫旺金属,1,扩建升级,950\n新企业,2,停产,30";
  const [sheet] = readTextSource(text, "来源").sheets;
  const plan = sheet && (await previewImport(sheet));
  if (!plan) throw new Error("no table");
  return acceptImports([plan], { language: "zh-CN" });
}

async function fillTheForm(): Promise<TaskResult> {
  const preview = await previewForm({ sheet: "上级表" });
  if (Array.isArray(preview))
    return { outcome: { sheets: [], findings: preview, conflicts: [], undoable: false } };
  return fillForm(preview, "formulas");
}

const FINDING: Finding = {
  severity: "warning",
  kind: "notANumber",
  parameters: {},
  place: { sheet: "指标数据", address: "A2" },
};

/** The way back of a command, from where that has ended. */
const undoOf = (command: FaultyCommand, targets = command.targets): FaultyCommand => ({
  name: `${command.name} · 撤销`,
  start: async () => {
    await command.start();
    const done = await command.run();
    if (!("outcome" in done) || !done.outcome.undoable) throw new Error(JSON.stringify(done));
  },
  run: () => undo(),
  targets,
});

const twoSheets = () => {
  const file = workbench.emptyWorkbook();
  const [sheet] = file.sheets;
  return sheet ? { ...file, sheets: [sheet, { ...sheet, name: "我的表" }] } : file;
};

const build: FaultyCommand = { name: "生成", start: open, run: () => generate(), targets: INPUTS };
const rebuild: FaultyCommand = {
  name: "更新",
  start: builtAndChanged,
  run: () => generate(),
  targets: { ...INPUTS, sheet: "主要经济指标完成情况表", name: "_PARK.indicators" },
};
const prepareBlank: FaultyCommand = {
  name: "建空白填报表",
  start: () => workbench.openWorkbook(twoSheets()),
  run: () => prepare({ language: "zh-CN", parameters: { period: "2013年1-6月", year: 2013 } }),
  targets: { ...INPUTS, sheet: "我的表" },
};
const importing: FaultyCommand = {
  name: "导入",
  start: open,
  run: importRows,
  targets: { sheet: "企业数据", table: "企业数据", name: "报告期" },
};
const period: FaultyCommand = {
  name: "报告期",
  start: open,
  run: () => changePeriod("2013年1-7月", 2013),
  targets: { ...INPUTS, sheet: "参数" },
};
const roll: FaultyCommand = {
  name: "换期",
  start: async () => {
    await open();
    await rollOver({});
    await change(({ tables }) => {
      tables.getItem("指标数据").columns.getItem("本期累计").getDataBodyRange().values = [[60], [1.6]];
    });
  },
  run: () => rollOver({}),
  targets: INPUTS,
};
const distributing: FaultyCommand = {
  name: "分发版",
  start: async () => {
    await open("park");
    await generate();
    await workbench.host.answersArrived();
  },
  run: () => distribute(),
  targets: { ...INPUTS, sheet: "项目进展情况表" },
};
const copies: FaultyCommand = {
  ...distributing,
  name: "分发版 · 副本",
  run: () => distribute({ place: "copies" }),
};
const nativeCopies: FaultyCommand = {
  ...copies,
  name: "分发版 · 原生副本",
  start: async () => {
    await open();
    await generate();
  },
};
const restoring: FaultyCommand = {
  ...undoOf(distributing),
  name: "分发版 · 恢复公式",
  run: restoreFormulas,
};
const findings: FaultyCommand = {
  name: "校验结果表",
  start: open,
  run: () => writeFindings([FINDING], "2013年1-6月"),
  targets: INPUTS,
};
const findingsAgain: FaultyCommand = {
  ...findings,
  name: "校验结果表 · 再次",
  start: async () => {
    await open();
    await writeFindings([FINDING], "2013年1-6月");
  },
  run: () => writeFindings([FINDING, FINDING], "2013年1-6月"),
  targets: { ...INPUTS, sheet: "数据校验结果" },
};
const templates: FaultyCommand = {
  name: "模板",
  start: withTemplate,
  run: () => fillOwnTemplates(),
  targets: { ...INPUTS, sheet: "模板_月报" },
};
const templatesAgain: FaultyCommand = {
  ...templates,
  name: "模板 · 再次",
  start: async () => {
    await withTemplate();
    await fillOwnTemplates();
    await change(({ worksheets, tables }) => {
      worksheets.getItem("月报").getRange("D2").values = [["我的说明"]];
      tables.getItem("指标数据").getDataBodyRange().getRow(0).delete("Up");
    });
  },
  targets: { ...INPUTS, sheet: "月报" },
};
const form: FaultyCommand = {
  name: "填表",
  start: withForm,
  run: fillTheForm,
  targets: { ...INPUTS, sheet: "上级表" },
};
let suggested: Finding[] = [];
const adopting: FaultyCommand = {
  name: "采用建议",
  start: async () => {
    await open();
    await change(({ worksheets }) => {
      worksheets.getItem("指标数据").getRange("G2").values = [["52.2亿元"]];
    });
    suggested = (await checkWorkbook()).data.filter((finding) => adoptableEntry(finding) !== undefined);
  },
  run: () => adopt(suggested),
  targets: { ...INPUTS, sheet: "指标数据" },
};

export const FAULTY_COMMANDS: readonly FaultyCommand[] = [
  build,
  undoOf(build, { ...INPUTS, sheet: "项目进展情况表" }),
  rebuild,
  prepareBlank,
  undoOf(prepareBlank, INPUTS),
  importing,
  undoOf(importing),
  period,
  undoOf(period),
  roll,
  undoOf(roll),
  distributing,
  undoOf(distributing),
  restoring,
  copies,
  undoOf(copies),
  nativeCopies,
  findings,
  findingsAgain,
  templates,
  undoOf(templates, { ...INPUTS, sheet: "月报" }),
  templatesAgain,
  form,
  undoOf(form),
  adopting,
  undoOf(adopting),
];
