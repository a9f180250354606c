/**
 * Writes src/statistics/calendar/holidays.json from the package chinese-days, for review before it is committed.
 * The package takes an uncovered year for one without holidays, so only years with entries of the whole year
 * (New Year to National Day) are written.
 *
 *   npx tsx scripts/update-holidays.ts
 */
import { writeFileSync } from "fs";
import path from "path";
import { version } from "chinese-days/package.json";
import source from "chinese-days/dist/chinese-days.json";

type Days = Record<string, string>;
const holidays: Days = source.holidays;
const workdays: Days = source.workdays;

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

function daysOf(year: string, days: Days, keep: (date: string) => boolean): string[] {
  return Object.keys(days)
    .filter((date) => date.startsWith(`${year}-`) && keep(date))
    .sort()
    .map((date) => date.slice(5));
}

const covered = [...new Set(Object.keys(holidays).map((date) => date.slice(0, 4)))]
  .sort()
  .filter((year) => `${year}-01-01` in holidays && `${year}-10-01` in holidays);

const table = {
  source: `国务院办公厅关于部分节假日安排的通知, as collected by chinese-days ${version}`,
  years: Object.fromEntries(
    covered.map((year) => [
      year,
      {
        off: daysOf(year, holidays, (date) => !isWeekend(date)),
        on: daysOf(year, workdays, isWeekend),
      },
    ]),
  ),
};

const target = path.join(__dirname, "../src/statistics/calendar/holidays.json");
writeFileSync(target, `${JSON.stringify(table, null, 2)}\n`);
console.log(`${covered[0]}…${covered[covered.length - 1]}: ${covered.length} years written to ${target}`);
