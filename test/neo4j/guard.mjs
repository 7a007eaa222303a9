// Runs a command and ends it when standard input closes: that happens when the process that started it ends, however it
// ends, so no server outlives the tests. "stop" on standard input ends it in good order, closing it ends it at once.
import { spawn } from "node:child_process";
import process from "node:process";

const [command, ...parameters] = process.argv.slice(2);
const child = spawn(command, parameters, { stdio: ["ignore", "ignore", "inherit"], windowsHide: true });
child.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on("exit", (code) => process.exit(code ?? 1));

process.stdin.on("data", (data) => {
  if (data.toString().includes("stop")) child.kill("SIGTERM");
});
process.stdin.on("close", () => child.kill("SIGKILL"));
process.on("SIGTERM", () => child.kill("SIGKILL"));
process.on("SIGHUP", () => child.kill("SIGKILL"));
