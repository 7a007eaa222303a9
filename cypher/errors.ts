/** One family of errors: a stable code, typed details, a cause. Messages are for people and say what to do. */

export const ERROR_CODES = [
  "invalid-parameter",
  "not-found",
  "conflict",
  "too-large",
  "query-refused",
  "store-unavailable",
  "query-timeout",
  "unreadable-input",
  "extractor-unavailable",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export class StandoffError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, options: { details?: Record<string, unknown>; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "StandoffError";
    this.code = code;
    this.details = options.details ?? {};
  }
}
