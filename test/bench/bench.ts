/** `npm run bench -- TASK`: measures speed and memory; no test asserts what it prints. */
import { benchExtract } from "./extract.ts";

const [task, ...rest] = process.argv.slice(2);
if (task !== "extract" || rest.length > 0) {
  process.stderr.write("usage: npm run bench -- extract\n");
  process.exit(2);
}
process.stdout.write(benchExtract());
