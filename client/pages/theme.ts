/** Sets the theme that the user chose before the page is drawn, so that nothing flashes. */
import { applyTheme, storedTheme } from "./theme-choice.ts";

applyTheme(storedTheme());
