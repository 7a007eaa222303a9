/**
 * Refuses writing requests that another site's page makes in somebody's browser. Browsers say where a request is from and no page
 * can make them lie: `Sec-Fetch-Site` on HTTPS and on loopback, `Origin` everywhere. Programs send neither and are no browser that
 * could be misused.
 */
import type { Request, RequestHandler } from "express";
import { sendFailure } from "./error-response.ts";

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

/** Whether a request is from this server's own pages, or from no page at all. */
function isFromHere(request: Request): boolean {
  const site = request.get("sec-fetch-site");
  if (site !== undefined) return site === "same-origin";
  const origin = request.get("origin");
  return origin === undefined || hostOf(origin) === request.get("host")?.toLowerCase();
}

/** Lets through what is from this server's pages and has a JSON body, or none: forms of other sites cannot send one. */
export function sameOrigin(): RequestHandler {
  return (request, response, next) => {
    if (!isFromHere(request)) {
      sendFailure(request, response, {
        status: 403,
        body: {
          error: {
            code: "forbidden-origin",
            message: "Only Standoff's own pages may change what it keeps: open it by its own address.",
            details: {},
          },
        },
      });
      return;
    }
    // null where there is no body: what is deleted needs none.
    if (request.is("application/json") === false) {
      sendFailure(request, response, {
        status: 415,
        body: {
          error: {
            code: "invalid-parameter",
            message: "The body must be JSON: send it as application/json.",
            details: { parameter: "content-type" },
          },
        },
      });
      return;
    }
    next();
  };
}
