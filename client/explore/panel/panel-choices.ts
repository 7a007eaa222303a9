/** What a reader chose in the panel, kept from one element to the next. */
import type { EvidenceOrder } from "../../api/profile-api.ts";

export interface PanelChoices {
  /** Keys of the tabs that were opened last, by the name of their list. */
  readonly tabs: Map<string, string>;
  evidenceOrder: EvidenceOrder;
}

export const newPanelChoices = (): PanelChoices => ({
  tabs: new Map(),
  evidenceOrder: { sort: "confidence", order: "desc" },
});
