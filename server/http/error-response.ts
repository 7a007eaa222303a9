/** Errors as HTTP answers: class to status in one place, one JSON shape, a page for browsers, and never a stack trace. */
import { randomUUID } from "node:crypto";
import type { ErrorRequestHandler, Request, Response } from "express";
import { StandoffError, type ErrorCode } from "../../cypher/errors.ts";
import type { ApiError } from "../api-contract.ts";

const STATUS: Readonly<Record<ErrorCode, number>> = {
  "invalid-parameter": 400,
  "not-found": 404,
  conflict: 409,
  "too-large": 413,
  "query-refused": 422,
  "unreadable-input": 422,
  "store-unavailable": 503,
  "extractor-unavailable": 503,
  "query-timeout": 504,
};

const TITLES: Readonly<Record<number, string>> = {
  400: "That was not understood",
  403: "Not from there",
  404: "Not found",
  409: "There is one already",
  413: "Too large",
  503: "The graph cannot be reached",
  504: "That took too long",
};

export interface Failure {
  readonly status: number;
  readonly body: ApiError;
}

/** Errors of Express and its body parser carry a status and are safe to show below 500. */
function statusOf(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("status" in error) || typeof error.status !== "number")
    return undefined;
  return error.status >= 400 && error.status < 500 ? error.status : undefined;
}

/**
 * What an error tells the outside.
 * @param log takes what the outside must not see, with the id that it is given
 */
export function failureOf(error: unknown, log: (id: string, error: unknown) => void): Failure {
  if (error instanceof StandoffError) {
    const { code, message, details } = error;
    return { status: STATUS[code], body: { error: { code, message, details } } };
  }
  const status = statusOf(error);
  if (status !== undefined) {
    const code = status === 413 ? "too-large" : "invalid-parameter";
    const message =
      status === 413
        ? "The request is too large: send less at once."
        : "The request was not understood: check its form.";
    return { status, body: { error: { code, message, details: {} } } };
  }
  const id = randomUUID();
  log(id, error);
  const message = `Something went wrong inside Standoff. The log has it as ${id}.`;
  return { status: 500, body: { error: { code: "internal", message, details: { id } } } };
}

const wantsPage = (request: Request): boolean =>
  !request.originalUrl.startsWith("/api/") && request.accepts(["html", "json"]) === "html";

/** Sends a failure as JSON, or as a page to a browser. */
export function sendFailure(request: Request, response: Response, { status, body }: Failure): void {
  response.status(status);
  if (wantsPage(request)) {
    response.render("error", {
      title: TITLES[status] ?? "Something went wrong",
      page: "",
      message: body.error.message,
      status,
    });
    return;
  }
  response.json(body);
}

/** The last handler of the app. */
export function errorHandler(log: (id: string, error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    sendFailure(request, response, failureOf(error, log));
  };
}
