/**
 * Registers a command under its id. Excel waits for `event.completed` and ignores the result; whoever calls the function
 * without a ribbon gets the promise of its outcome.
 */
export function associate<Outcome>(id: string, command: () => Promise<Outcome>): void {
  Office.actions.associate(id, async (event?: Office.AddinCommands.Event): Promise<Outcome> => {
    try {
      return await command();
    } finally {
      event?.completed();
    }
  });
}
