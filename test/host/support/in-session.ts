import type { HostSession } from "../../../workbench/host/session";

/** The client takes every batch for the session that stands here, whatever it is given. */
interface ClientSessions {
  SessionBase: { _overrideSession?: unknown };
}

/** Runs a batch in another session than this file's: somebody else's at the same workbook, or another host's. */
export async function inSession<T>(
  session: HostSession,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  const { SessionBase } = OfficeExtension as unknown as ClientSessions;
  const own = SessionBase._overrideSession;
  SessionBase._overrideSession = session;
  const context = new Excel.RequestContext();
  SessionBase._overrideSession = own;
  const result = await batch(context);
  await context.sync();
  return result;
}

/** What somebody else does at the workbook of this file. */
export const byColleague = <T>(batch: (context: Excel.RequestContext) => Promise<T> | T): Promise<T> =>
  inSession(workbench.host.otherSession, async (context) => batch(context));
