/** Stops the telling. */
export type StopWatching = () => void;

/**
 * Tells whenever cells, sheets or tables of the workbook have changed, by whomever, so that what is shown of it is never
 * out of date. Where the host has no such events it tells nothing.
 */
export function watchWorkbook(changed: () => void): StopWatching {
  return watch(({ workbook: { worksheets, tables } }) => {
    const tell = () => Promise.resolve(changed());
    return [
      worksheets.onChanged.add(tell),
      worksheets.onAdded.add(tell),
      worksheets.onDeleted.add(tell),
      tables.onAdded.add(tell),
      tables.onDeleted.add(tell),
    ];
  });
}

/** Tells whenever other cells are selected, on whichever sheet. */
export function watchSelection(changed: () => void): StopWatching {
  return watch(({ workbook: { worksheets } }) => {
    const tell = () => Promise.resolve(changed());
    return [worksheets.onSelectionChanged.add(tell), worksheets.onActivated.add(tell)];
  });
}

interface Handler {
  context: unknown;
  remove(): void;
}

function watch(register: (context: Excel.RequestContext) => Handler[]): StopWatching {
  let stopped = false;
  const registering = Excel.run(async (context) => {
    const handlers = register(context);
    await context.sync();
    return handlers;
  }).catch(() => [] as Handler[]);
  return () => {
    if (stopped) return;
    stopped = true;
    void registering.then(remove).catch(() => undefined);
  };
}

async function remove(handlers: Handler[]): Promise<void> {
  const [first] = handlers;
  if (first === undefined) return;
  await Excel.run(first.context as Excel.RequestContext, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}
