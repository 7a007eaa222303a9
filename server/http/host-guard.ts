/**
 * Refuses requests for another host's name while the server listens on loopback: a page of the web that rebinds its name to
 * 127.0.0.1 must not read the graph (DNS rebinding).
 */
import type { RequestHandler } from "express";
import { sendFailure } from "./error-response.ts";

const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host) || host === "::1";
}

/** @param host the address that the server listens on */
export function hostGuard(host: string): RequestHandler {
  return (request, response, next) => {
    const named = (request.headers.host ?? "").replace(/:\d+$/u, "").toLowerCase();
    if (!isLoopback(host) || LOOPBACK.has(named)) {
      next();
      return;
    }
    sendFailure(request, response, {
      status: 403,
      body: {
        error: {
          code: "forbidden-host",
          message: "This Standoff answers on loopback only: open it by its own address.",
          details: {},
        },
      },
    });
  };
}
