/** Refuses text that is not English: read as if it were, it would fill the graph with nonsense. */
import { francAll } from "franc-min";
import { StandoffError } from "../../cypher/errors.ts";

/** Languages of the press that are told apart; rare ones would claim lists of names. */
const LANGUAGES =
  "eng deu fra spa por ita nld swe dan nob fin pol ces slk hun ron bul srp hrv rus ukr bel ell tur arb pes heb hin ben urd tam tha vie ind cmn jpn kor swh amh".split(
    " ",
  );

/** Characters of a stretch: enough to tell a language by its trigrams. */
const STRETCH = 200;
/** Stretches that are looked at, from the beginning on. */
const MAX_STRETCHES = 16;
/**
 * English that comes this close to the best guess gets the benefit of the doubt: names and figures blur a stretch, and
 * Scandinavian prose comes up to 0.94. Of the samples' stretches every one is taken for English before all others.
 */
const CLOSE = { prose: 0.97, other: 0.93 } as const;

const languageNames = new Intl.DisplayNames(["en"], { type: "language" });

/** True where most words are written small, as they are in sentences and not in lists of names, tables or headlines. */
function isProse(stretch: string): boolean {
  const words = stretch.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => /^\p{Ll}/u.test(word)).length > words.length / 2;
}

/** The language of a stretch where it is surely not English. */
function otherLanguageOf(stretch: string): string | undefined {
  const guesses = francAll(stretch, { only: LANGUAGES });
  const [best] = guesses;
  if (best === undefined || best[0] === "und" || best[0] === "eng") return undefined;
  return (guesses.find(([code]) => code === "eng")?.[1] ?? 0) < CLOSE[isProse(stretch) ? "prose" : "other"]
    ? best[0]
    : undefined;
}

/**
 * @param text what is to be read
 * @param path where it was found, for the message
 * @throws StandoffError `unreadable-input` naming the language that most of its beginning is in
 */
export function refuseOtherLanguage(text: string, path: string): void {
  const stretches = Math.min(MAX_STRETCHES, Math.floor(text.length / STRETCH));
  const others = Array.from({ length: stretches }, (_, at) =>
    otherLanguageOf(text.slice(at * STRETCH, (at + 1) * STRETCH)),
  ).filter((language) => language !== undefined);
  const [language] = others;
  if (language === undefined || others.length <= stretches / 2) return;
  throw new StandoffError(
    "unreadable-input",
    `${path} seems to be in ${languageNames.of(language) ?? language}, and Standoff reads English: leave it out, or translate it first.`,
    { details: { path, language } },
  );
}
