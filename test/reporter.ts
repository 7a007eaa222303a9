/** Mocha's spec reporter, closed by what was left out and by one line of counts that scripts can read. */
import Mocha from "mocha";
import { listLeftOut } from "./requirements.ts";

export default class Reporter extends Mocha.reporters.Spec {
  override epilogue(): void {
    super.epilogue();
    const { passes, failures, pending } = this.stats;
    for (const line of listLeftOut()) Mocha.reporters.Base.consoleLog(line);
    Mocha.reporters.Base.consoleLog(`${passes} passed, ${failures} failed, ${pending} skipped`);
  }
}
