import type { ResponseBody } from "./executor";

/** What answers a request of the client. */
export interface HttpResponse {
  HttpStatusCode: number;
  ErrorCode: string;
  ErrorMessage: string;
  Headers: Record<string, string>;
  Body: ResponseBody | null;
}
