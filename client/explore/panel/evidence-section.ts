/** The sentences behind a relation: sorted, filtered and a page at a time. */
import type { EvidenceFacets, EvidenceFilter, EvidenceView } from "../../../server/api-contract.ts";
import { getFacets, listEvidence, type EvidenceOrder } from "../../api/profile-api.ts";
import { button, element } from "../../dom/element.ts";
import { count } from "../relation-text.ts";
import type { Stage } from "../stage.ts";
import { pagedList } from "./paged-list.ts";
import type { PanelChoices } from "./panel-choices.ts";
import { pending } from "./pending.ts";
import { CLAIMS, quoteItem } from "./quote.ts";

const PAGE = 20;

const ORDERS: readonly (EvidenceOrder & { readonly label: string })[] = [
  { sort: "confidence", order: "desc", label: "Most certain first" },
  { sort: "date", order: "desc", label: "Newest first" },
  { sort: "date", order: "asc", label: "Oldest first" },
  { sort: "outlet", order: "asc", label: "By outlet" },
];

/** What one wants to see of the events under a relation. */
export interface EvidenceChoice {
  readonly ploverType?: EvidenceView["ploverType"];
  /** A claim status, or every one; what counts when absent. */
  readonly claimStatus?: EvidenceView["claimStatus"] | "all";
  readonly outlet?: string;
}

const ALL_CLAIMS = Object.keys(CLAIMS) as EvidenceView["claimStatus"][];

/** The choice within what the filter of the page lets through. */
export function chosenFilter(
  filter: EvidenceFilter,
  { ploverType, claimStatus, outlet }: EvidenceChoice,
): EvidenceFilter {
  return {
    ...filter,
    ...(ploverType !== undefined && { ploverTypes: [ploverType] }),
    ...(claimStatus !== undefined && { claimStatuses: claimStatus === "all" ? ALL_CLAIMS : [claimStatus] }),
    ...(outlet !== undefined && { outlets: [outlet] }),
  };
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function select(
  label: string,
  options: readonly Option[],
  value: string,
  onChange: (value: string) => void,
): HTMLElement {
  const field = element(
    "select",
    { class: "field", "data-key": `select ${label}` },
    ...options.map((option) =>
      element("option", { value: option.value, selected: option.value === value }, option.label),
    ),
  );
  field.addEventListener("change", () => {
    onChange(field.value);
  });
  return element("label", { class: "choice" }, element("span", {}, label), field);
}

const counted = <T extends string>(
  facets: readonly { name: T; events: number }[],
  label: (name: T) => string,
): Option[] =>
  facets.map(({ name, events }) => ({ value: name, label: `${label(name)} (${events.toLocaleString("en")})` }));

/** @param from what the filter of the page lets through */
export function evidenceSection(
  relation: string,
  from: EvidenceFilter,
  stage: Stage,
  chosen: PanelChoices,
): HTMLElement {
  let choice: EvidenceChoice = {};
  const heading = element("h3", {}, "Sentences that say so");
  const place = element("div");

  function show(): void {
    const isChosen = Object.keys(choice).length > 0;
    heading.textContent = isChosen ? "No sentence fits" : "Sentences that say so";
    const list = pagedList<EvidenceView>({
      class: "evidence-list",
      noun: ["sentence", "sentences"],
      empty: isChosen ? "None of the sentences is what was chosen above." : "No sentence says so under the filter.",
      load: async (offset) => {
        const page = await listEvidence(
          relation,
          chosen.evidenceOrder,
          { limit: PAGE, offset },
          chosenFilter(from, choice),
        );
        return { items: page.evidence, total: page.total };
      },
      item: (evidence) => quoteItem(evidence, stage),
      onPage: (_, __, total) => {
        heading.textContent = isChosen
          ? count(total, "sentence that fits", "sentences that fit")
          : count(total, "sentence that says so", "sentences that say so");
      },
    });
    place.replaceChildren(
      list,
      ...(isChosen
        ? [
            button("Show what counts", () => {
              reset();
            }),
          ]
        : []),
    );
  }

  function change(changed: EvidenceChoice): void {
    choice = changed;
    show();
  }

  function filterFields(facets: EvidenceFacets): HTMLElement[] {
    const { ploverType, claimStatus, outlet } = choice;
    const without = (name: keyof EvidenceChoice): EvidenceChoice =>
      Object.fromEntries(Object.entries(choice).filter(([key]) => key !== name));
    const pick = (name: keyof EvidenceChoice) => (value: string) => {
      change(value === "" ? without(name) : { ...choice, [name]: value });
    };
    const counts = from.claimStatuses === undefined ? "What counts: asserted" : "What counts under the filter";
    return [
      select(
        "Type",
        [{ value: "", label: "Every type" }, ...counted(facets.ploverTypes, (name) => name)],
        ploverType ?? "",
        pick("ploverType"),
      ),
      select(
        "Claim",
        [
          { value: "", label: counts },
          ...counted(facets.claimStatuses, (name) => CLAIMS[name]),
          ...(facets.claimStatuses.length > 1 ? [{ value: "all", label: "Every claim" }] : []),
        ],
        claimStatus ?? "",
        pick("claimStatus"),
      ),
      select(
        "Outlet",
        [
          { value: "", label: "Every outlet" },
          ...counted(facets.outlets, (name) => (name === "" ? "without a name" : name)),
        ],
        outlet ?? "",
        pick("outlet"),
      ),
    ];
  }

  const order = select(
    "Sort",
    ORDERS.map(({ sort, order: way, label }) => ({ value: `${sort} ${way}`, label })),
    `${chosen.evidenceOrder.sort} ${chosen.evidenceOrder.order}`,
    (value) => {
      const found = ORDERS.find(({ sort, order: way }) => `${sort} ${way}` === value);
      if (found !== undefined) chosen.evidenceOrder = { sort: found.sort, order: found.order };
      show();
    },
  );
  const filters = element("div");

  function reset(): void {
    choice = {};
    filters.replaceChildren(
      pending(async () => [
        element("div", { class: "choices" }, order, ...filterFields(await getFacets(relation, from))),
      ]),
    );
    show();
  }

  reset();
  return element("section", { class: "evidence-section" }, heading, filters, place);
}
