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

/** @throws RequestError when the answer is not a success, or there is none */
async function answerOf(request: Promise<Response>): Promise<Response> {
  let response: Response;
  try {
    response = await request;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new RequestError("offline", "Standoff does not answer. Is it still running? Start it and try again.");
  }
  if (response.ok) return response;
  const failure = (await response.json().catch(() => undefined)) as ApiError | undefined;
  throw new RequestError(
    failure?.error.code ?? "internal",
    failure?.error.message ?? `Standoff answered with status ${String(response.status)}.`,
  );
}

async function receive<T>(request: Promise<Response>): Promise<T> {
  return (await (await answerOf(request)).json()) as T;
}

/** A list is a parameter that is given several times. */
export type Parameters = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** @throws RequestError when the answer is not a success, or there is none */
export function getJson<T>(path: string, parameters: Parameters = {}, signal?: AbortSignal): Promise<T> {
  const given = Object.entries(parameters).flatMap(([name, value = []]) =>
    (typeof value === "object" ? value : [value]).map((each) => [name, String(each)]),
  );
  const query = new URLSearchParams(given).toString();
  return receive<T>(fetch(query === "" ? path : `${path}?${query}`, signal === undefined ? {} : { signal }));
}

function send(method: string, path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  return fetch(path, {
    method,
    ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
}

/** @throws RequestError when the answer is not a success, or there is none */
export function postJson<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return receive<T>(send("POST", path, body, signal));
}

/** @throws RequestError when the answer is not a success, or there is none */
export function sendJson<T>(method: "PATCH" | "DELETE", path: string, body?: unknown): Promise<T> {
  return receive<T>(send(method, path, body));
}

export interface ReceivedFile {
  readonly name: string;
  readonly content: Blob;
}

/** Asks for an attachment. @throws RequestError when the answer is not a success, or there is none */
export async function postForFile(path: string, body: unknown): Promise<ReceivedFile> {
  const response = await answerOf(send("POST", path, body));
  const name = /filename="([^"]+)"/u.exec(response.headers.get("content-disposition") ?? "")?.[1];
  try {
    return { name: name ?? "standoff", content: await response.blob() };
  } catch {
    throw new RequestError("offline", "The file broke off before its end: try again.");
  }
}
