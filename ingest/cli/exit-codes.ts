/** Exit codes of the command line, documented in docs/cli.md. */
export const EXIT = {
  ok: 0,
  /** The command failed; the message says what to do. */
  failed: 1,
  /** The command line was not understood. */
  usage: 2,
  /** Some documents were read, others were rejected and reported. */
  partial: 3,
} as const;
