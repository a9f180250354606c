import { PROFILE_NAMES, type ProfileName } from "../../../workbench/host/profiles/profile";

/** The kinds of Excel that there really are. */
export const REAL_PROFILES: readonly ProfileName[] = PROFILE_NAMES.filter((name) => name !== "harsh");

/** Runs the same tests on each kind of Excel. */
export function underEachProfile(title: string, tests: (profile: ProfileName) => void): void {
  describe.each(REAL_PROFILES)(`${title} on %s`, (profile) => {
    const usual = workbench.host.profile.name;
    beforeAll(() => workbench.host.useProfile(profile));
    afterAll(() => workbench.host.useProfile(usual));
    tests(profile);
  });
}
