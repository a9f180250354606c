import { REAL_PROFILES } from "../support/real-profiles";
import { saidOf } from "./fault-matrix";
import { FAULTY_COMMANDS } from "./faulty-commands";

jest.setTimeout(600_000);

/** Each command on each kind of Excel by `npm run test:faults`; here those that a month cannot do without, and one of the others. */
const isWhole = process.env["PARK_FAULTS_TO"] !== undefined;
const CORE = ["生成", "生成 · 撤销", "更新", "换期", "换期 · 撤销", "分发版", "导入"];

describe.each(REAL_PROFILES.map((profile, index) => [profile, index] as const))("on %s", (profile, index) => {
  const usual = workbench.host.profile.name;
  beforeAll(() => workbench.host.useProfile(profile));
  afterAll(() => workbench.host.useProfile(usual));

  test.each(
    FAULTY_COMMANDS.filter(
      ({ name }, place) => isWhole || CORE.includes(name) || place % REAL_PROFILES.length === index,
    ).map((command) => [command.name, command] as const),
  )("%s is done and shows no error", async (_name, command) => {
    await command.start();
    expect(saidOf(await command.run())).toBe("");
    const { sheets } = await workbench.host.settledSave();
    const errors = sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ row, cells }) =>
        cells.flatMap(({ column, value }) =>
          typeof value === "object" && value !== null && "error" in value
            ? [[name, row, column, value.error]]
            : [],
        ),
      ),
    );
    expect(errors).toEqual([]);
  });
});
