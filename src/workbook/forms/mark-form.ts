/** Stands in the formula of the rule that marks cells, so that it is found again; it is always true. */
const MARK = 'LEN("park.form")>0';
const FILL = "#DDEBF7";

/** Shows on the sheet itself which cells would be filled: by a rule, since the form's own colours stay as they are. */
export async function markForm(sheetName: string, addresses: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    await clearMarks(context, sheetName);
    const sheet = context.workbook.worksheets.getItem(sheetName);
    for (const areas of joined(addresses)) {
      const rule = sheet.getRanges(areas).conditionalFormats.add(Excel.ConditionalFormatType.custom);
      rule.custom.rule.formula = `=${MARK}`;
      rule.custom.format.fill.color = FILL;
    }
    sheet.activate();
    await context.sync();
  });
}

export async function unmarkForm(sheetName: string): Promise<void> {
  await Excel.run(async (context) => {
    await clearMarks(context, sheetName);
    await context.sync();
  });
}

async function clearMarks(context: Excel.RequestContext, sheetName: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/type,items/id");
  await context.sync();
  if (sheet.isNullObject) return;
  const custom = formats.items.filter(({ type }) => type === "Custom");
  for (const format of custom) format.custom.rule.load("formula");
  await context.sync();
  for (const format of custom) if (format.custom.rule.formula.includes("park.form")) format.delete();
}

/** A list of addresses is at most so long. */
const LONGEST = 240;

function joined(addresses: readonly string[]): string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists[lists.length - 1];
    if (last !== undefined && last.length + address.length + 1 <= LONGEST)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}
