/** Entry point of the Explore page. */
import { Explorer } from "./explorer.ts";

const explorer = new Explorer();
Object.assign(window, { standoff: { locate: (id: string) => explorer.locate(id) } });
void explorer.start();
