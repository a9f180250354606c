/** The requirement sets worth knowing at a help desk, with the highest version that is asked for. */
const SETS = {
  ExcelApi: 20,
  ExcelApiOnline: 1,
  ExcelApiDesktop: 1,
  SharedRuntime: 2,
  CustomFunctionsRuntime: 5,
  KeyboardShortcuts: 1,
  RibbonApi: 2,
  DialogApi: 2,
} as const;

export interface RequirementSet {
  name: string;
  /** The highest version that the host supports, for instance "1.14". */
  version?: string;
}

/** What the host says it supports. */
export function supportedSets(isSupported: (name: string, version: string) => boolean): RequirementSet[] {
  return Object.entries(SETS).map(([name, highest]) => {
    for (let minor = highest; minor >= 1; minor--) {
      if (isSupported(name, `1.${minor}`)) return { name, version: `1.${minor}` };
    }
    return { name };
  });
}
