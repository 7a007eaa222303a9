/** Puts text on the clipboard. @returns whether the browser let us: it does only on its own machine or over TLS */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
