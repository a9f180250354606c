import fc from "fast-check";
import { isDateSerial, formatDate, fromSerial, toSerial } from "../../../src/statistics/calendar/date-serial";
import { parsePeriod, periodEnd, periodFromNumber } from "../../../src/statistics/period";
import cases from "./cases/periods.json";

interface PeriodCase {
  text: string;
  months?: number;
  year?: number;
  day?: number;
  fault?: string;
}

test.each((cases as PeriodCase[]).map((golden) => [golden.text, golden] as const))(
  "reads the period %j",
  (text, { months, year, day, fault }) => {
    const reading = parsePeriod(text);
    if (fault !== undefined) expect(reading).toEqual({ defined: false, reason: fault });
    else
      expect(reading).toEqual({
        defined: true,
        value: JSON.parse(JSON.stringify({ months, year, day })) as object,
      });
  },
);

it("takes every text without throwing", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."0123456789年月-至底QH季度半全/.") })),
      (text) => {
        const reading = parsePeriod(text);
        if (reading.defined) {
          expect(reading.value.months).toBeGreaterThanOrEqual(1);
          expect(reading.value.months).toBeLessThanOrEqual(12);
        }
      },
    ),
  );
});

it("reads a date the same as a serial and as a text", () => {
  fc.assert(
    fc.property(fc.integer({ min: 32874, max: 73050 }), (serial) => {
      expect(parsePeriod(formatDate(serial))).toEqual(periodFromNumber(serial));
      expect(toSerial(fromSerial(serial))).toBe(serial);
    }),
  );
});

it("takes dates from 1990 to 2099", () => {
  expect([32873, 32874, 73050, 73050.9, 73051].map(isDateSerial)).toEqual([false, true, true, true, false]);
  expect(formatDate(32874)).toBe("1990-01-01");
  expect(formatDate(73050)).toBe("2099-12-31");
});

it("ends a period on the month's last day, unless a date says otherwise", () => {
  expect(periodEnd({ months: 2, year: 2012 })).toBe(toSerial({ year: 2012, month: 2, day: 29 }));
  expect(periodEnd({ months: 6, year: 2013, day: 3 })).toBe(41428);
  expect(periodEnd({ months: 6 })).toBeUndefined();
});
