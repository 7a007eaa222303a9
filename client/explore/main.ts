/** Entry point of the Explore page. */
import { Explorer } from "./explorer.ts";

const explorer = new Explorer();
// A canvas has no elements of the page that a test could find.
Object.assign(window, { standoffCanvas: explorer.canvas });
void explorer.start();
