/** Requests to the JSON API. */
import type { ApiError } from "../../server/api-contract.ts";

/** What the API or the way to it refused; the message is for people. */
export class RequestError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "RequestError";
    this.code = code;
  }
}

async function receive<T>(request: Promise<Response>): Promise<T> {
  let response: Response;
  try {
    response = await request;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new RequestError("offline", "Standoff does not answer. Is it still running? Start it and try again.");
  }
  if (response.ok) return (await response.json()) as T;
  const failure = (await response.json().catch(() => undefined)) as ApiError | undefined;
  throw new RequestError(
    failure?.error.code ?? "internal",
    failure?.error.message ?? `Standoff answered with status ${String(response.status)}.`,
  );
}

export type Parameters = Readonly<Record<string, string | number | undefined>>;

/** @throws RequestError when the answer is not a success, or there is none */
export function getJson<T>(path: string, parameters: Parameters = {}, signal?: AbortSignal): Promise<T> {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const query = new URLSearchParams(given).toString();
  return receive<T>(fetch(query === "" ? path : `${path}?${query}`, signal === undefined ? {} : { signal }));
}

/** @throws RequestError when the answer is not a success, or there is none */
export function postJson<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return receive<T>(
    fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      ...(signal === undefined ? {} : { signal }),
    }),
  );
}
