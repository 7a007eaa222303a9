/**
 * Who held which office when: a reference table that resolves what a text leaves out. "President Volodymyr Zelensky" says the
 * office, the table says of which state, and that Zelensky and Zelenskyy are one. It adds nobody and nothing that the text does
 * not mention.
 */
import table from "./office-holders.json" with { type: "json" };

interface Holding {
  readonly name: string;
  readonly office: string;
  readonly entityId: string;
  /** ISO dates; null is open. */
  readonly from: string;
  readonly to: string | null;
}

const byName = new Map<string, string>();
const bySurname = new Map<string, Set<string>>();
const holdings = new Map<string, Holding[]>();

/** Where the family name stands first: "President Xi" is Xi Jinping. */
const FAMILY_NAME_FIRST: ReadonlySet<string> = new Set([
  "state:CHN",
  "state:KHM",
  "state:KOR",
  "state:PRK",
  "state:SGP",
  "state:TWN",
]);

const plain = (name: string): string => name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

for (const { name, aliases, office, entity, from, to } of table.holders) {
  for (const each of [name, ...aliases]) {
    byName.set(plain(each), name);
    const words = plain(each).split(" ");
    for (const word of [words.at(-1), FAMILY_NAME_FIRST.has(entity) ? words[0] : undefined])
      if (word !== undefined) bySurname.set(word, (bySurname.get(word) ?? new Set()).add(name));
  }
  holdings.set(name, [...(holdings.get(name) ?? []), { name, office, entityId: entity, from, to }]);
}

/** Words that place an office in the past: "former President", "then-President". */
const PAST = /\b(?:former|ex|then|late|ousted|outgoing)\b[ -]*/gu;

/** A vice president is no president. */
const LESSER = /\b(?:vice|deputy|assistant|under)\b/u;

/** One wording for each office: "Secretary of Defense" is a defence secretary, "Secretary-General" a secretary general. */
function officeWords(title: string): string {
  return plain(title)
    .replaceAll(/\s*-\s*/gu, " ")
    .replaceAll("defense", "defence")
    .replaceAll("advisor", "adviser")
    .replaceAll(/\b(chair|spokes)(?:man|woman|person)\b/gu, "$1person")
    .replace(/\b(minister|secretary) (?:of|for) (?:the )?(.+)$/u, "$2 $1")
    .replace(/\b(?:external|foreign) affairs minister$/u, "foreign minister")
    .replace(/\bpremier$/u, "prime minister");
}

/** One may say more than the other: "Russian Foreign Minister", "Foreign Minister". But a general is no secretary general. */
function namesOffice(title: string, office: string): boolean {
  const words = officeWords(title);
  const wanted = officeWords(office);
  if (LESSER.test(words) !== LESSER.test(wanted)) return false;
  return words === wanted || words.endsWith(` ${wanted}`) || (words !== "general" && wanted.endsWith(` ${words}`));
}

function isIn({ from, to }: Holding, date: string | null): boolean {
  return date === null || (from <= date && (to === null || date <= to));
}

/** The canonical spelling of a full name that the table knows. */
export function findCanonicalName(name: string): string | undefined {
  return byName.get(plain(name));
}

/**
 * The only holder of that surname who had the office on the date: "President Putin" is Vladimir Putin.
 * @param date ISO date of the text, or null when unknown
 */
export function findHolderBySurname(surname: string, title: string, date: string | null): string | undefined {
  const candidates = [...(bySurname.get(plain(surname)) ?? [])].filter((name) =>
    (holdings.get(name) ?? []).some((holding) => namesOffice(title, holding.office) && isIn(holding, date)),
  );
  return candidates.length === 1 ? candidates[0] : undefined;
}

/**
 * Whom a person represents in an office that the text names without saying whose.
 * @returns entity id, or undefined when the table does not know or has two answers
 */
export function findRepresented(name: string, title: string, date: string | null): string | undefined {
  const canonical = findCanonicalName(name);
  if (canonical === undefined) return undefined;
  const current = title.toLowerCase().replaceAll(PAST, "");
  const named = (holdings.get(canonical) ?? []).filter((holding) => namesOffice(current, holding.office));
  const now = current === title.toLowerCase() ? named.filter((holding) => isIn(holding, date)) : [];
  // "In 2018, under President Donald Trump": an office that the text places in the past may be over by its date.
  const over = LESSER.test(current) ? [] : named.filter(({ to }) => date !== null && to !== null && to < date);
  return onlySide(now.length > 0 ? now : over);
}

/** The only holder of any office on the date who has that surname: "Putin", where a text never says more. */
export function findHolderNamed(surname: string, date: string | null): string | undefined {
  if (date === null) return undefined;
  const candidates = [...(bySurname.get(plain(surname)) ?? [])].filter((name) =>
    (holdings.get(name) ?? []).some((holding) => isIn(holding, date)),
  );
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** Whom a person represents by the office that the table gives him on that day, whatever the text calls him. */
export function findHeldAt(name: string, date: string | null): string | undefined {
  const canonical = findCanonicalName(name);
  if (canonical === undefined || date === null) return undefined;
  return onlySide((holdings.get(canonical) ?? []).filter((holding) => isIn(holding, date)));
}

function onlySide(held: readonly Holding[]): string | undefined {
  const sides = new Set(held.map(({ entityId }) => entityId));
  return sides.size === 1 ? [...sides][0] : undefined;
}
