/** What only the host can say; undefined where it does not. */
export interface HostFacts {
  /** Automatic, AutomaticExceptTables or Manual. */
  calculation?: string;
  dateSystem?: "1900" | "1904";
  /** Whether the PARK functions have been given to Excel. */
  functions: "registered" | "missing";
}

const NEW_YEAR_2000 = { 36526: "1900", 35064: "1904" } as const;

export async function hostFacts(): Promise<HostFacts> {
  const calculation = await asked(async (context) => {
    const application = context.application.load("calculationMode");
    await context.sync();
    return String(application.calculationMode);
  });
  const dateSystem = await asked(async (context) => {
    const serial = context.workbook.functions.date(2000, 1, 1).load("value");
    await context.sync();
    return NEW_YEAR_2000[serial.value as keyof typeof NEW_YEAR_2000];
  });
  return { calculation, dateSystem, functions: registered() ? "registered" : "missing" };
}

/** Each question by itself: one that the host does not know leaves the others their answers. */
async function asked<T>(question: (context: Excel.RequestContext) => Promise<T>): Promise<T | undefined> {
  try {
    return await Excel.run(question);
  } catch {
    return undefined;
  }
}

/** Whether functions.js has associated its functions with Excel; the runtime keeps the list under one of two names. */
function registered(): boolean {
  const { CustomFunctions: runtime } = globalThis as {
    CustomFunctions?: { _association?: { mappings?: object }; associate?: unknown };
  };
  const mappings = runtime?._association?.mappings;
  return mappings === undefined ? runtime?.associate !== undefined : Object.keys(mappings).length > 0;
}
