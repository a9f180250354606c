import { checkText } from "../../../../src/report/text-check/check-text";
import { slipsOf } from "../../../../src/report/text-check/relations/one-slip";

function told(text: string): string[] {
  return checkText(text)
    .findings.filter(({ kind }) => kind !== "notCheckable")
    .map(({ quote }) => quote);
}

describe("a share that its amounts do not give", () => {
  const share = (printed: string): string =>
    `民间投资58.3亿元，增长13.5%，占全社会投资（89.7亿元）比重${printed}。`;

  test("is right at 65.0%", () => {
    expect(told(share("65.0%"))).toEqual([]);
  });

  test.each([
    ["one digit another", "85.0%"],
    ["two digits turned round", "56.0%"],
    ["a digit lost", "5.0%"],
    ["a digit twice", "665.0%"],
    ["the point moved", "6.50%"],
    ["not brought up to date", "61.7%"],
  ])("is told with %s", (_slip, printed) => {
    expect(told(share(printed))).toEqual([printed]);
  });

  test.each(["12.9%", "3.1%", "231.4%"])("is another share where no slip explains %s", (printed) => {
    expect(told(share(printed))).toEqual([]);
  });

  test("is told where the slip is in an amount", () => {
    expect(told("民间投资85.3亿元，增长13.5%，占全社会投资（89.7亿元）比重65.0%。")).not.toEqual([]);
    expect(told("民间投资58.3亿元，增长13.5%，占全社会投资（79.8亿元）比重65.0%。")).not.toEqual([]);
  });
});

test("what the words tie to its figures is told whatever the digits are, if it is like them", () => {
  expect(told("税收完成3.00亿元，占年计划6.00亿元的50.0%。")).toEqual([]);
  expect(told("税收完成3.00亿元，占年计划6.00亿元的87.4%。")).toEqual(["87.4%"]);
});

test("a whole that no slip makes of its parts is another whole", () => {
  const sum = (whole: string): string =>
    `甲园完成20.7亿元、乙园完成18.3亿元、丙园完成11.4亿元，三个园区合计${whole}。`;
  expect(told(sum("50.4亿元"))).toEqual([]);
  expect(told(sum("54.0亿元"))).not.toEqual([]);
  expect(told(sum("193.6亿元"))).toEqual([]);
});

test("the slips of a number keep it one that people write", () => {
  expect(slipsOf("10.5")).toEqual(expect.arrayContaining(["10.8", "15.0", "1.05", "11.5", "1.5"]));
  expect(slipsOf("10.5")).not.toContain("01.5");
  expect(slipsOf("7")).toEqual(expect.arrayContaining(["1", "77"]));
});
