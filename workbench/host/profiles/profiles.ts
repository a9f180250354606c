import type { Profile, ProfileName } from "./profile";

const MEGABYTE = 1024 * 1024;

/** Beside ExcelApi; what a kind of Excel has no set for is not in its list. */
const COMMON_SETS = {
  AddInCommands: "1.1",
  CompressedFile: "1.1",
  CustomFunctions: "1.3",
  CustomFunctionsRuntime: "1.3",
  File: "1.1",
  OpenBrowserWindowApi: "1.1",
  RibbonApi: "1.1",
  Settings: "1.1",
  SharedRuntime: "1.1",
};

/** The newest members that the host answers are of this set. */
const NEWEST = "1.20";

const DESKTOP = {
  hasCellEditMode: true,
  hasWideSheetNames: false,
  copiesRemarks: true,
  givesFile: true,
  insertsObjects: true,
  hasBlobDownloads: true,
  isStrict: true,
} as const;

const LTSC_SETS = { ...COMMON_SETS, ExcelApi: "1.14", DelayForCellEdit: "1.1" };
const SETS_OF_365 = {
  ...COMMON_SETS,
  ExcelApi: NEWEST,
  ExcelApiDesktop: "1.1",
  DelayForCellEdit: "1.1",
  KeyboardShortcuts: "1.1",
};

export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  "windows-ltsc2021": {
    name: "windows-ltsc2021",
    platform: "PC",
    version: "16.0.14332.20000",
    sets: LTSC_SETS,
    blanks: "zero",
    lateResults: "busy",
    ...DESKTOP,
  },
  "windows-365": {
    name: "windows-365",
    platform: "PC",
    version: "16.0.19231.20000",
    sets: SETS_OF_365,
    blanks: "zero",
    lateResults: "old",
    ...DESKTOP,
  },
  mac: {
    name: "mac",
    platform: "Mac",
    version: "16.102.25101223",
    sets: SETS_OF_365,
    blanks: "zero",
    lateResults: "old",
    ...DESKTOP,
    hasBlobDownloads: false,
  },
  web: {
    name: "web",
    platform: "OfficeOnline",
    version: "16.0.0.0",
    sets: { ...COMMON_SETS, ExcelApi: NEWEST, ExcelApiOnline: "1.1", KeyboardShortcuts: "1.1" },
    blanks: "null",
    lateResults: "busyThenOld",
    payloadLimit: 5 * MEGABYTE,
    ...DESKTOP,
    hasCellEditMode: false,
    hasWideSheetNames: true,
    copiesRemarks: false,
    givesFile: false,
    insertsObjects: false,
  },
  harsh: {
    name: "harsh",
    platform: "PC",
    version: "16.0.14332.20000",
    sets: LTSC_SETS,
    blanks: "zero",
    lateResults: "busyThenOld",
    payloadLimit: 5 * MEGABYTE,
    hasCellEditMode: true,
    hasWideSheetNames: true,
    copiesRemarks: false,
    // An Excel without its file is the one on the web, which knows notes.
    givesFile: true,
    insertsObjects: false,
    hasBlobDownloads: false,
    isStrict: true,
  },
};

/** As the workbench answered before it had profiles. */
export const LENIENT: Profile = {
  ...PROFILES.web,
  name: "lenient",
  sets: { ...PROFILES.web.sets, ExcelApi: "1.14", ExcelApiOnline: "0", DelayForCellEdit: "1.1" },
  blanks: "empty",
  lateResults: "none",
  hasWideSheetNames: false,
  copiesRemarks: true,
  givesFile: true,
  insertsObjects: true,
  hasCellEditMode: true,
  isStrict: false,
};

export const profileNamed = (name: string): Profile | undefined =>
  name === LENIENT.name ? LENIENT : PROFILES[name as ProfileName];
