test("a zero is not an empty text, however it came into the cell", async () => {
  await workbench.openWorkbook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B1").values = [[0, ""]];
    sheet.getRange("A2:B2").formulas = [["=A1+0", '=IF(ISNUMBER(B1),B1,"")']];
    sheet.getRange("A3:B4").formulas = [
      ['=A1=""', '=B1=""'],
      ['=A2=""', '=B2=""'],
    ];
    await context.sync();
    const answers = sheet.getRange("A3:B4").load("values");
    await context.sync();
    expect(answers.values).toEqual([
      [false, true],
      [false, true],
    ]);
    sheet.getRange("B1").values = [[0]];
    answers.load("values");
    await context.sync();
    expect(answers.values).toEqual([
      [false, false],
      [false, false],
    ]);
  });
});
