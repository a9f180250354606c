import { templatesPage as chinese } from "../zh-CN/templates-page";

export const templatesPage: typeof chinese = {
  title: "Templates",
  lead: "Write {{字段}} into any sheet and it is a template; a build fills it along with the three sheets.",
  own: "Templates of this workbook",
  none: "There is no template yet. Add a sheet named “模板_月报”, select a cell and click a field below.",
  reading: "Checking the templates…",
  makes: (name, records, rows) =>
    `Makes “${name}”: lists ${records} records in ${rows} rows, titles and sums among them`,
  fill: "Fill",
  fillAll: "Fill all",
  open: "Open",
  refresh: "Check again",
  errors: (count) => `${count} to correct`,
  fields: "Fields",
  fieldsLead: "Select a cell, then click a field to put its placeholder there.",
  search: "Find a field",
  noField: "There is no such field. Try another word.",
  marks: "Other marks",
  templateMarks: chinese.templateMarks,
  subjects: {
    indicator: "Indicator",
    enterprise: "Enterprise",
    project: "Project",
    parameter: "Parameters",
    area: "Whole area",
  },
  put: (cell) => `Written into ${cell}.`,
  notPut: (cell) =>
    `${cell} holds a formula or is in a table: nothing was written. Select a cell of a template.`,
  problem: "It was not done. Try again.",
};
