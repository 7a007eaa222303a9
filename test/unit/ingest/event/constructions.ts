/**
 * Constructions of English and what an event must be read from them. "NOR against IRN": Norway stands against Iran; behind it
 * the claim status where the text does not assert it.
 */
type Case = readonly [sentence: string, ...stances: string[]];

interface Construction {
  readonly matches: readonly Case[];
  /** Nobody stands for or against anybody in these, as far as the text asserts. */
  readonly mustNotMatch: readonly string[];
  /** What is read at present where something else should be: the reason first. */
  readonly knownGaps: readonly (readonly [reason: string, ...Case])[];
}

export const CONSTRUCTIONS: Readonly<Record<string, Construction>> = {
  "the passive": {
    matches: [
      ["Chad was condemned by Norway over the arrests.", "NOR against TCD"],
      ["Sudan has been praised by Egypt for its help.", "EGY for SDN"],
      ["Iran was hit with new sanctions by Canada on Friday.", "CAN against IRN"],
      ["The embassy of Peru was attacked by troops from Chile.", "CHL against PER"],
    ],
    mustNotMatch: ["Chad was founded before Norway joined the pact.", "Iran was visited by tourists from Peru."],
    knownGaps: [],
  },
  negation: {
    matches: [
      ["Norway refused to recognise Sudan.", "NOR against SDN"],
      ["Egypt will not negotiate with Ethiopia.", "EGY against ETH"],
      ["Peru no longer supports Bolivia.", "PER against BOL"],
    ],
    mustNotMatch: [
      "Norway did not comment on Sudan.",
      "Egypt has never attacked Chad.",
      "Canada stopped short of blaming Iran.",
    ],
    knownGaps: [],
  },
  modality: {
    matches: [["Turkey threatened to attack Syria.", "TUR against SYR"]],
    mustNotMatch: ["Turkey may attack Syria.", "Norway could one day support Peru.", "Iran might have armed Chad."],
    knownGaps: [],
  },
  coordination: {
    matches: [
      ["Germany and France condemned Iran.", "DEU against IRN", "FRA against IRN"],
      ["Norway praised Chad and condemned Sudan.", "NOR for TCD", "NOR against SDN"],
      ["Canada accused Iran and Syria of lying.", "CAN against IRN", "CAN against SYR"],
    ],
    mustNotMatch: ["Germany and France attended, and Iran sent a film.", "Peru, Chile and Bolivia were on the list."],
    knownGaps: [],
  },
  "reported speech": {
    matches: [["Norway said Sudan was lying about the camps.", "NOR against SDN"]],
    mustNotMatch: [
      "Norway said the meeting with Sudan lasted two hours.",
      "Chad said it would publish the figures for Libya.",
    ],
    knownGaps: [
      ["the speaker behind the quotation is not seen to accuse", "Sudan is lying about the camps, Norway said."],
      ["who is only cited is not seen to accuse", "According to Chad, Libya armed the rebels."],
    ],
  },
  "the nominal form": {
    matches: [
      ["Berlin's rejection of Moscow's offer surprised diplomats.", "DEU against RUS"],
      ["Egypt's support for Sudan has grown.", "EGY for SDN"],
      ["The criticism of Iran by Canada went on for days.", "CAN against IRN"],
      ["Turkey's attack on Syria began at dawn.", "TUR against SYR"],
    ],
    mustNotMatch: ["Berlin's answer to Moscow was short.", "The border between Egypt and Sudan is long."],
    knownGaps: [],
  },
  apposition: {
    matches: [],
    mustNotMatch: ["Norway, a neighbour of Russia, has long winters."],
    knownGaps: [
      ["critics are seen only where they are not in an aside", "Norway, a long-time critic of Iran, sent a letter."],
    ],
  },
  metonymy: {
    matches: [
      ["Tehran denounced Washington.", "IRN against USA"],
      ["The Kremlin thanked Minsk for its loyalty.", "RUS for BLR"],
      ["Ankara's ambassador was expelled by Athens.", "GRC against TUR"],
    ],
    mustNotMatch: ["The delegations met in Washington, not in Tehran."],
    knownGaps: [],
  },
  denial: {
    matches: [["Iran rejected the accusation by Canada.", "IRN against CAN"]],
    mustNotMatch: ["Iran denied that it had attacked Canada.", "Sudan denied arming Chad."],
    knownGaps: [],
  },
  "the conditional": {
    matches: [["If Iran continues its course, Israel will attack it, Israel warned Iran.", "ISR against IRN"]],
    mustNotMatch: ["If Norway attacked Sudan, oil would rise.", "Unless Peru condemns Chile, nothing will change."],
    knownGaps: [],
  },
  "the question": {
    matches: [],
    mustNotMatch: ["Will Norway attack Sudan?", "Does Egypt support Chad?", "Why would Iran arm Peru?"],
    knownGaps: [],
  },
  "meeting and hosting": {
    matches: [],
    mustNotMatch: [
      "Norway hosted talks between Chad and Sudan.",
      "The ministers of Peru and Chile met in Lima.",
      "Canada withdrew some diplomats from Chad.",
      "Egypt will hold the summit that Jordan proposed.",
      "Germany's chancellor flew from Poland to Norway.",
    ],
    knownGaps: [],
  },
};
