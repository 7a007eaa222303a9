/** Where a language model is asked, and within which bounds. */
export interface LlmSettings {
  /** Of the chat completions themselves: "https://api.example.com/v1/chat/completions". */
  readonly endpoint: URL;
  readonly model: string;
  /** Sent as a bearer token and nowhere else; a server on the own machine often needs none. */
  readonly key?: string;
  /** Requests under way at a time. */
  readonly concurrency: number;
  /** Longest time for one request, its answer included. */
  readonly timeoutMs: number;
  /** For a million tokens, in whatever currency they are given. */
  readonly prices?: { readonly prompt: number; readonly completion: number };
}
