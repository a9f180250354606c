import type { RequestBody } from "./executor";
import type { HttpResponse } from "./http-response";

/** Who answers: the host. */
interface Served {
  execute(body: RequestBody, request: { size: number; waitsForCellEdit: boolean }): Promise<HttpResponse>;
  /** The most bytes of an answer. */
  answerLimit(): number | undefined;
  onEvents(listener: (events: readonly unknown[], documentEvents: readonly number[]) => void): () => void;
}

/** What the client wants of a session; see OfficeExtension.SessionBase. */
export interface HostSession {
  _resolveRequestUrlAndHeaderInfo(): Promise<{ url: string; headers: Record<string, string> }>;
  _createRequestExecutorOrNull(): {
    executeAsync(customData: unknown, flags: number, message: { Body: unknown }): Promise<HttpResponse>;
  };
  getEventRegistration(): EventRegistration;
}

interface EventRegistration {
  register(eventId: number, targetId: string, handler: (event: object) => void): Promise<void>;
  unregister(eventId: number, targetId: string, handler: (event: object) => void): Promise<void>;
}

/** Events of the older document interface (selection, settings), by the client's numbers. */
class DocumentEvents implements EventRegistration {
  private readonly handlers = new Map<number, Set<(event: object) => void>>();

  constructor(host: Served) {
    host.onEvents((_events, documentEvents) => {
      for (const id of documentEvents) for (const handler of this.handlers.get(id) ?? []) handler({});
    });
  }

  register(eventId: number, _targetId: string, handler: (event: object) => void): Promise<void> {
    const known = this.handlers.get(eventId) ?? new Set();
    this.handlers.set(eventId, known.add(handler));
    return Promise.resolve();
  }

  unregister(eventId: number, _targetId: string, handler: (event: object) => void): Promise<void> {
    this.handlers.get(eventId)?.delete(handler);
    return Promise.resolve();
  }
}

/** The client's flag for Excel.run({ delayForCellEdit: true }, …). */
const DELAY_FOR_CELL_EDIT = 64;

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/**
 * Requests and responses pass as JSON text, as they do between an add-in and Excel: nothing is shared by reference,
 * undefined and NaN become what JSON makes of them, and the size is what is limited.
 */
export function createSession(host: Served): HostSession {
  const documentEvents = new DocumentEvents(host);
  const executor = {
    async executeAsync(
      _customData: unknown,
      flags: number,
      message: { Body: unknown },
    ): Promise<HttpResponse> {
      const request = JSON.stringify(message.Body);
      const response = await host.execute(JSON.parse(request) as RequestBody, {
        size: bytes(request),
        waitsForCellEdit: (flags & DELAY_FOR_CELL_EDIT) !== 0,
      });
      const text = JSON.stringify(response);
      if (bytes(text) > (host.answerLimit() ?? Infinity)) {
        return { HttpStatusCode: 413, ErrorCode: "ResponsePayloadSizeLimitExceeded", ErrorMessage: "The response payload size has exceeded the limit.", Headers: {}, Body: null }; // prettier-ignore
      }
      return JSON.parse(text) as HttpResponse;
    },
  };
  return {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "workbench://workbook", headers: {} }),
    _createRequestExecutorOrNull: () => executor,
    getEventRegistration: () => documentEvents,
  };
}
