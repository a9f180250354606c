/** What every name that we keep for ourselves begins with. */
const OWN = "_PARK.";

const MOST_ATTEMPTS = 2;

/** Whether marks were added that nobody has seen hidden yet. */
let areUnseen = false;

/** Queues a name of ours that is not for the user's eyes: it marks what we made and moves with it. */
export function addMark(
  { names }: Excel.Workbook,
  name: string,
  reference: Excel.Range | string,
  comment?: string,
): void {
  names.add(name, reference, comment).visible = false;
  areUnseen = true;
}

/**
 * Excel may pass over `visible` in the batch that adds a name, and then shows it in its Name Manager: looked at in a batch
 * of its own, and set again. Where Excel does not answer the next command tries again; nothing else hangs on it.
 */
export async function hideMarks(): Promise<void> {
  for (let attempt = 0; areUnseen && attempt < MOST_ATTEMPTS; attempt++)
    await Excel.run(hideShown).then(
      () => (areUnseen = false),
      () => undefined,
    );
}

async function hideShown(context: Excel.RequestContext): Promise<void> {
  const { names } = context.workbook;
  names.load("items/name,items/visible");
  await context.sync();
  const shown = names.items.filter(({ name, visible }) => visible && name.startsWith(OWN));
  for (const name of shown) name.visible = false;
  if (shown.length > 0) await context.sync();
}
