import type { help as chinese } from "../zh-CN/help";

export const help: typeof chinese = {
  title: "Help",
  lead: "Type a few words below to find something.",
  search: "Search the help",
  found: (count) => `${count} found`,
  none: "Nothing found. Try other words, such as “period”, “percent” or “distribute”.",
  what: "What to do",
  tour: {
    title: "Three steps",
    steps: [
      "Step 1, fill in: type this period's figures into the three input tables and the period into the sheet 参数. Where there are no tables yet, press Blank tables on the first page.",
      "Step 2, build: press Build sheets, look at what will be built, then press Build. The figures in the sheets are formulas and follow your data.",
      "Step 3, check and hand in: look at the data check, then at the report, and copy it or save it as Word. For those without the add-in make a distribution copy.",
    ],
    step: (at, of) => `Step ${at} of ${of}`,
    back: "Previous step",
    next: "Next step",
    again: "From the start",
  },
  topics: {
    start: {
      title: "Starting a month",
      lines: [
        "Type the period into the sheet 参数, for instance 2013年1-6月, then fill the three input tables.",
        "Where the last period has been done, roll over: this period's cells are cleared, the last ones go into the history, and last year's figures come by themselves.",
      ],
    },
    tables: {
      title: "Tables and column names",
      lines: [
        "Columns may stand in any order, and further ones are kept. A column is known by its header and by its usual other names.",
        "Where a column is missing, rename the one that means it; where a header is not known, apply the suggestion or leave it.",
      ],
    },
    figures: {
      title: "A figure that is no number",
      lines: [
        "The cell holds a unit or words, such as 52.14亿元. Type the number alone; the unit has its own column.",
        "Apply keeps the number in it. Undo takes that back.",
      ],
    },
    percents: {
      title: "Percents and points",
      lines: [
        "Type a growth rate as 20.47%, not as 20.47. In a cell formatted as percent, 20.47 is 20.47%.",
        "The difference of two rates is in percentage points, without %.",
      ],
    },
    period: {
      title: "Period and schedule",
      lines: [
        "Write the period as 2013年1-6月, 2013年上半年 or 2013年前三季度; it begins in January.",
        "The schedule goes by months: 50% at the end of June. The sheet 参数 can change it to days, working days, a plan by month, or last year's course (each indicator by its months in 历史数据; build again after the change).",
      ],
    },
    dates: {
      title: "Dates",
      lines: [
        "Write 2013-06-30 or 2013年6月30日. A month alone means its last day. 2013.10 would be taken for a number: write 2013-10.",
        "Overdue is judged by the report date, not by today.",
      ],
    },
    blanks: {
      title: "Blank cells",
      lines: [
        "A blank is missing and not zero. Without a target there is no progress, without last year no growth: the sheet stays blank there.",
      ],
    },
    textCheck: {
      title: "Checking a report's text",
      lines: [
        "Paste the report: each figure is compared with the workbook and with the others in the text.",
        "What can be put right at once is marked in the text. Copy the corrected text, or save it as Word with tracked changes.",
      ],
    },
    build: {
      title: "Building sheets",
      lines: [
        "You are shown first what will be built. Where a sheet of your own has the name, ours takes another; nothing is overwritten.",
        "An update keeps your own columns and notes. Undo takes it back.",
      ],
    },
    protected: {
      title: "It cannot be written",
      lines: [
        "A cell is being edited: press Enter or Esc.",
        "The sheet is protected: unprotect it on the Review tab, and protect it again afterwards.",
        "Excel does not answer: wait until it has calculated, then try again.",
      ],
    },
    distribute: {
      title: "For those without the add-in",
      lines: [
        "Make a distribution copy: PARK functions become ordinary formulas, or values alone. Restore brings yours back.",
      ],
    },
    errors: {
      title: "Error values in cells",
      lines: [
        "#N/A is mostly a missing figure; select the cell to read which. #VALUE! is a wrong argument, #DIV/0! a zero or blank divisor.",
        "#NAME? means no add-in or a misspelt name; #SPILL! that the cells which the result needs are not empty.",
      ],
    },
    keyboard: {
      title: "Keyboard",
      lines: [
        "Tab goes through the pane's buttons, Enter or Space presses them, Esc leaves a card. F6 goes between ribbon, sheet and pane.",
        "The tips of the ribbon's buttons name their shortcuts.",
      ],
    },
  },
  fields: {
    title: "Fields",
    lead: "Templates, forms, report templates and the import know these names. A template says {{指标.本期累计}} where the figure goes.",
    subject: (name, count) => `${name} (${count})`,
    origin: { input: "Typed in", derived: "Worked out" },
    otherNames: (names) => `Also: ${names}`,
    unit: (unit) => `Unit: ${unit}`,
    needs: (names) => `Needs: ${names}`,
    units: { record: "that of the row", money: "the unit of money of 参数", none: "none" },
    kinds: {
      rate: "%",
      rank: "rank",
      date: "date",
      month: "month",
      year: "year",
      text: "text",
      list: "text",
      tags: "text",
      yesNo: "yes or no",
    },
    putShort: "Put",
    putLabel: (name) => `Put the field ${name} into the selected cell`,
    put: (cell) => `It is in ${cell}`,
    notPut: (cell) =>
      `${cell} holds a formula or is in a table: nothing was written. Select a cell of a template.`,
    failed: "It was not put in. Finish editing the cell and try again.",
  },
  functions: {
    title: "PARK functions",
    put: "Put into the selected cell",
    putLabel: (name) => `Put the example of ${name} into the selected cell`,
    done: (cell) => `It is in ${cell}`,
    occupied: (cell) => `${cell} is not empty and was left as it is. Select an empty cell first.`,
    failed: "It was not put in. Finish editing the cell and try again.",
    parameter: (label, name, words) => `${label} (${name}): ${words}`,
  },
};
