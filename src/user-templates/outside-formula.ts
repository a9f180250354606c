/** Functions that fetch from elsewhere, run what is not in the workbook, or open an address. */
const REACHING =
  /(?:^|[^\p{L}\p{N}_.])(?:_xlfn\.|_xlws\.)?(WEBSERVICE|FILTERXML|RTD|CALL|REGISTER(?:\.ID)?|EXEC|EVALUATE|HYPERLINK|IMAGE|STOCKHISTORY|SQL\.REQUEST|CUBE[A-Z]+|DDE|IMPORTDATA|IMPORTXML)\s*\(/iu;
/** [报表.xlsx]Sheet1!A1, 'C:\\数据\\[报表.xlsx]Sheet1'!A1, [1]Sheet1!A1 */
const OTHER_WORKBOOK =
  /(?:^|[^\p{L}\p{N}_\]])\[[^[\]]+\](?:[^\s[\]!'+\-*/^&=<>(),;]*'?!)|'[^']*\[[^[\]]+\][^']*'!/u;
/** cmd|'/c calc'!A0 */
const DDE = /[\p{L}\p{N}_]\|\s*['\p{L}]/u;

/** What of a formula reaches outside of the workbook; undefined where nothing does. */
export function reachesOutside(formula: string): string | undefined {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  return REACHING.exec(bare)?.[1] ?? OTHER_WORKBOOK.exec(bare)?.[0] ?? DDE.exec(bare)?.[0];
}
