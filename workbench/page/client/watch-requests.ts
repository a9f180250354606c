import type { Host } from "../../host/host";

/** The same host, telling of every request that it has answered: whatever it changed is then to be drawn. */
export function watchRequests(host: Host, answered: () => void): Host {
  const session: Host["session"] = {
    _resolveRequestUrlAndHeaderInfo: () => host.session._resolveRequestUrlAndHeaderInfo(),
    getEventRegistration: () => host.session.getEventRegistration(),
    _createRequestExecutorOrNull: () => {
      const executor = host.session._createRequestExecutorOrNull();
      return {
        async executeAsync(...request) {
          try {
            return await executor.executeAsync(...request);
          } finally {
            answered();
          }
        },
      };
    },
  };
  return Object.create(host, { session: { value: session } }) as Host;
}
