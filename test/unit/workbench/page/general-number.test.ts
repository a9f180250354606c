import { fittingFormat } from "../../../../workbench/page/client/view/general-number";

test.each([
  [-11.377777777777778, 64, "0.####"],
  [0.08333333333333333, 64, "0.######"],
  [12345.678901, 64, "0.##"],
  [1234567.8, 64, "0"],
  [0.5, 64, undefined],
  [52.14, 64, undefined],
  [10723, 40, undefined],
])("%d in %d pixels gets %s", (value, pixels, format) => expect(fittingFormat(value, pixels)).toBe(format));
