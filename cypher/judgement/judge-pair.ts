/**
 * How likely two identities are one entity: the weights of Fellegi and Sunter (1969, "A Theory for Record Linkage"). Each
 * observation adds log2(m/u), m being how often it is made of pairs that are one, u of pairs that are two; a prior is what a
 * shared block says by itself. There is no corpus of pairs to estimate m and u from: the weights are set by hand, so that the
 * tables in test/unit/cypher/judgement come out, and what they leave open is a candidate for a person to decide.
 */
import { compareText } from "../derive/order.ts";
import type { IdentityRecord, Judgement, JudgementDecision } from "../model/judgement.ts";
import { MACHINE } from "../model/judgement.ts";
import { nameForm, type NameRelation } from "./compare-names.ts";
import { judgementId, orderPair } from "./identity-id.ts";

/** One pair in sixteen that shares a block is one entity, before anything else is known. */
const PRIOR = -4;

const NAME_WEIGHTS: Readonly<Record<NameRelation, number>> = {
  same: 9,
  order: 8,
  spelling: 6,
  shorter: 6,
  head: 6,
  surname: 6,
  acronym: 6,
  alias: 6,
  nickname: 5,
  initial: 4,
  suffix: 1,
  different: -12,
};

/** Two hundred states and more: by chance two people seldom speak for the same one. */
const SAME_STATE = 3;
const SAME_OFFICE = 1.5;
/** Others whom the documents of both name. With none in common, it is another story. */
const COMPANY = { none: -2.5, some: 1.5, much: 2.5 } as const;
const MUCH_COMPANY = 3;
/** Another fits as well, and the names do not say which: that is for a person to say, whatever the score. */
const AMBIGUOUS = -3;
/** Of more that fit than this nobody can choose without reading, and each would be a candidate. */
const MAX_RIVALS = 5;
/** Nobody speaks for two states; a document may be misread, which is for a person to say. */
const CONFLICT = -12;

/** At this probability the machine merges: one merge in ten may be wrong where it is just reached. */
export const MERGE_SCORE = 0.9;
/** From this one on a pair is shown as a candidate. */
export const CANDIDATE_SCORE = 0.4;

export interface PairEvidence {
  readonly names: NameRelation;
  /** Whom the documents of both name; undefined where it is not looked at or either names nobody else. */
  readonly company: readonly string[] | undefined;
  /** Names of all that fit the less specific of the two and are not one another; none when only one fits. */
  readonly rivals: readonly string[];
}

export function hasConflict(a: Pick<IdentityRecord, "state">, b: Pick<IdentityRecord, "state">): boolean {
  return a.state !== null && b.state !== null && a.state !== b.state;
}

/** Of two identities the one that says less about whom it means; undefined when neither does. */
export function lessSpecificOf<T extends IdentityRecord>(a: T, b: T): T | undefined {
  const [formOfA, formOfB] = [nameForm(a.id, a.name), nameForm(b.id, b.name)];
  if (formOfA !== formOfB) return formOfA > formOfB ? a : b;
  if ((a.state === null) !== (b.state === null)) return a.state === null ? a : b;
  return undefined;
}

function describeNames(names: NameRelation, a: IdentityRecord, b: IdentityRecord): string {
  const both = `"${a.name}" and "${b.name}"`;
  const texts: Readonly<Record<NameRelation, string>> = {
    same: a.name === b.name ? `both are called "${a.name}"` : `${both} are one name`,
    order: `${both} are the same words`,
    spelling: `${both} are spellings of one name`,
    shorter: `${both} differ in words that may be left out`,
    head: `${both} differ in what kind of body it is`,
    surname: `${both} share a surname`,
    acronym: `${both} are an acronym and what it may stand for`,
    alias: `${both} share another name`,
    nickname: `${both} differ in a short form`,
    initial: `${both} differ in initials`,
    suffix: `${both} may be of two generations`,
    different: `${both} are two names`,
  };
  return texts[names];
}

/** As many as a reason names: more would change it with every document. */
const NAMED = 3;

function listSome(names: readonly string[]): string {
  return names.length > NAMED ? `${names.slice(0, NAMED).join(", ")} and others` : names.join(", ");
}

const PLACES = 1000;

/** The machine's judgement on a pair; undefined when it is no candidate. */
export function judgePair(a: IdentityRecord, b: IdentityRecord, evidence: PairEvidence): Judgement | undefined {
  const { names, company, rivals } = evidence;
  const observations: [weight: number, text: string][] = [[NAME_WEIGHTS[names], describeNames(names, a, b)]];
  const conflict = hasConflict(a, b);
  if (conflict) observations.push([CONFLICT, `but one is of ${a.state ?? ""}, the other of ${b.state ?? ""}`]);
  else if (a.state !== null && b.state !== null) observations.push([SAME_STATE, `both are of ${a.state}`]);
  const [office] = a.offices.filter((each) => b.offices.includes(each));
  if (office !== undefined) observations.push([SAME_OFFICE, `both are ${office}`]);
  if (company !== undefined) {
    if (company.length === 0) observations.push([COMPANY.none, "but no document of one names anybody of the other's"]);
    else {
      const weight = company.length >= MUCH_COMPANY ? COMPANY.much : COMPANY.some;
      observations.push([weight, `documents of both name ${listSome(company)}`]);
    }
  }
  if (rivals.length > 0) observations.push([AMBIGUOUS, `but ${rivals.length} fit: ${listSome(rivals)}`]);

  const logOdds = observations.reduce((sum, [weight]) => sum + weight, PRIOR);
  const score = Math.round((PLACES * 1) / (1 + 2 ** -logOdds)) / PLACES;
  const isHomonym = conflict && (names === "same" || names === "order" || names === "spelling");
  const decision: JudgementDecision | undefined = isHomonym
    ? "separate"
    : conflict || score < CANDIDATE_SCORE || rivals.length > MAX_RIVALS
      ? undefined
      : score < MERGE_SCORE || rivals.length > 0
        ? "candidate"
        : "merge";
  if (decision === undefined) return undefined;
  const [left, right] = orderPair(a.id, b.id);
  return {
    id: judgementId(left, right, false),
    left,
    right,
    decision,
    human: false,
    by: MACHINE,
    score,
    reason: observations.map(([, text]) => text).join("; "),
    at: compareText(a.since, b.since) < 0 ? b.since : a.since,
    act: null,
  };
}
