export interface Refusal {
  code: string;
  message: string;
  debugInfo: { errorLocation: string };
}

/** Runs a batch and gives the error that it fails with. Errors of the client fail instanceof in a test. */
export async function refusal(
  batch: (context: Excel.RequestContext) => Promise<unknown> | unknown,
): Promise<Refusal> {
  try {
    await Excel.run(async (context) => {
      await batch(context);
      await context.sync();
    });
  } catch (error) {
    return error as Refusal;
  }
  throw new Error("nothing was refused");
}

/** Runs a batch on the first sheet. */
export const onSheet = <T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> => Excel.run((context) => batch(context.workbook.worksheets.getItem("Sheet1"), context));
