import { PROFILE_NAMES, type ProfileName } from "../../../workbench/host/profiles/profile";

/** The kinds of Excel that there really are. */
export const REAL_PROFILES: readonly ProfileName[] = PROFILE_NAMES.filter((name) => name !== "harsh");
