/** What mocha does after the last test, whichever files ran. */
import { releaseRequirements } from "./requirements.ts";

export async function mochaGlobalTeardown(): Promise<void> {
  await releaseRequirements();
}
