/** Entry point of every page. */
import { startConsole } from "./console.ts";
import { startThemeSwitch } from "./theme-switch.ts";

startThemeSwitch();
startConsole();
