import { templateLanguage } from "./template-language";

type Problems = (typeof templateLanguage)["problems"];

/** Why a sheet template is not filled, and what to do; its cell is told beside it. */
export const userTemplates = {
  findings: {
    ...(Object.fromEntries(
      Object.entries(templateLanguage.problems).map(([kind, sentence]) => [`template.${kind}`, sentence]),
    ) as Record<`template.${keyof Problems}`, string>),
    templateUnknownName: "没有字段“{name}”。最接近的是：{nearest}。请改正名称。",
    templateUnknownNameOnly: "没有字段“{name}”。请从面板的字段列表里选。",
    templateOutside: "公式引用了工作簿以外的内容（{what}）。请改成本工作簿里的单元格，或删去这个公式。",
    templateTooLarge: "模板太大。模板最多{rows}行、{columns}列，请删去多余的行和列。",
    templateTooManyLines: "填出来超过{most}行。请用 条件 或 前 N 减少行数。",
    templateNoEnd: "“{tag}”没有结束标记。请在同一行或下面写 {{/{word}}}；只重复一行时写在该行末尾。",
    templateLoneEnd: "“{tag}”没有对应的开始标记。请补上开始标记，或删去它。",
    templateWrongEnd: "“{tag}”与开始标记不一致，这里应当是 {{/{word}}}。请改正。",
    templateEndElsewhere: "“{tag}”结束的是向右重复的块，要与开始标记在同一行。请移到那一行。",
    templateLoneElse: "“{tag}”要写在 {{#如果 …}} 的下面几行、{{/如果}} 之前。请移动或删去。",
    templateOverlap: "“{tag}”与{other}开始的块交叉。请让一个块完全在另一个块里面，或者分开。",
    templateCutsMerge: "重复的块把合并单元格{merge}切开了。请取消合并，或让块包住整个合并单元格。",
    templateTable: "模板里有 Excel 表格“{table}”，重复的行会把它撑开。请先把它转换为普通区域。",
    templateNothing: "没有可以填的内容：“每表”一项都没有。请核对数据表和条件。",
    templateSeveral: "“{name}”在这里有{count}条记录。请用 合计（{name}）等函数，或按记录重复。",
    templateSeveralRecords:
      '“{word}”里名称是“{name}”的不止一条（{parks}）。请写上园区，如 {word}["{name}","园区"]。',
    templateNoRecord: "“{word}”里没有“{name}”。请核对名称，或先在数据表里加上。",
    templateNoTable: "“{word}”不是指标、企业或项目。请改正。",
    templateNoSubject: "看不出是指标、企业还是项目的数。请写成 企业.营业收入 这样的全名。",
    templateNoMonth: "参数里没有截至月份，不知道重复到哪个月。请填写参数，或写 {{#{word} | 至 12}}。",
    templateNotForOrder: "“{name}”要填好以后才有数，不能用来排序、筛选或分组。请改用它所依据的字段。",
    templateNotMonthly: "“{name}”没有逐月的数，不能放在按月的列里。请改用本期累计、当月、同比等。",
    templateNeedsColumn:
      "“{name}”要用到所有行的“{needed}”。请在同一行里也放上“{needed}”，并且不要用 条件 或 前 N 去掉行。",
    templateNeedsGroup: "“{name}”要与同一项的各行比较，它们没有排在一起。请先按名称分组或排序。",
    templateNoConversion: "“{from}”不能换算成“{to}”。请去掉单位，或换一个字段。",
    templateMixedUnits: "“{name}”的各行不是一回事（{units}），不能加在一起。请先用 条件 或 分组 分开。",
    templateSumOfRates:
      "“{name}”是比率或日期，不能相加。增幅请用 同比（本期，去年同期），完成率请用两个合计相除。",
    templateShareOfRecord: "占比要写在逐条重复的行里。请移到那一行，或用两个合计相除。",
    templateAggregateOfField: "合计、平均等函数里只能写一个字段名，如 合计（企业.营业收入）。请改正。",
    templateNoSheet: "现在做不出“{sheet}”，没有可以取的行。请先看生成页对它的提示。",
    templateNoLine:
      "“{name}”是逐行的内容，要写在 {{#指标表}} 这样的块里。请移到块里，或换成 标题、时间行 等字段。",
    templateSheetInside:
      "“{word}”的合计包含全部记录，不能放在按园区、分组、企业重复的块或每表里。请移到外面。",
    templateSheetLines:
      "这里的公式要用到报表的一组行，其中有的被条件去掉、移到别处，或夹进了别的行。请让这些行照原样排在一起，或删去这一格。",
    templateSheetColumn:
      "这里的公式要用到“{column}”整列，模板里没有这一列。请补上这一列（可以隐藏），或删去这一格。",
    templateChartsFixed:
      "这个版本的 Excel 不告诉图表用了哪些单元格，“{sheet}”里的图表没有随行数变长。请在图表上右键选择数据，改成全部的行。",
    templateNotBuiltIn: "“{sheet}”不是内置报表。可以自定的是：{known}。",
    templateLongFormula: "公式长{length}个字符，Excel 最多{most}个。请把它拆开，或先把各行的数放进单元格。",
    templateRepeatedAlone:
      "{reference}所在的行会重复，公式不知道用哪一行。请放进 SUM 等函数，或移到那一行里。",
    templateApart: "{reference}的各行不相连，只有 SUM、COUNT、AVERAGE、MAX、MIN 等函数可以用。请改用它们。",
    templateProtected: "“{sheet}”受保护，没有更新。请先撤消工作表保护。",
    templateRowsInside:
      "“{sheet}”里插入或删除过行，旁边又有您的备注，没有更新。请撤销插入的行，或把备注移到别处、删去这张表后再生成。",
    templatesNotFilled:
      "报表已生成，但自己的模板没有填上：中途出了问题，模板部分已恢复原样。请再按一次模板页的填写。",
    templateLate: "“{sheet}”还在计算，模板没有填。请稍候再生成。",
    templateConflict:
      "已有名为“{sheet}”的工作表，它不是由模板“{template}”生成的，没有改动。请改名，或在模板里写 {{@表名 …}}。",
  },
};
