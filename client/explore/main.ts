/** Entry point of the Explore page. */
import { getById } from "../dom/element.ts";
import { Explorer } from "./explorer.ts";
import { FilterBar } from "./filters/filter-bar.ts";
import { FilterPanel } from "./filters/filter-panel.ts";
import { Filtering } from "./filters/filtering.ts";
import { NothingLeft } from "./filters/nothing-left.ts";
import { Timeline } from "./timeline/timeline.ts";

const explorer = new Explorer();
const filtering = new Filtering(explorer);
const area = getById("canvas-area");
new FilterPanel(getById("filters"), explorer, filtering);
new FilterBar(area, explorer, filtering);
new NothingLeft(area, explorer, filtering);
new Timeline(getById("timeline"), explorer, filtering);
// A canvas has no elements of the page that a test could find.
Object.assign(window, { standoffCanvas: explorer.canvas });
void explorer.start();
