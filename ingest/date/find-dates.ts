/**
 * Date expressions of news English, resolved against the day of publication: "on Wednesday" is the last Wednesday that is not
 * after it, "will meet on Wednesday" the first that is not before. Only what names a day, a month or a year is read; durations
 * ("for two weeks"), times and what is reckoned from another event ("a day after the talks") are none.
 */
import { parseDate } from "../read/read-text.ts";
import type { Token } from "../text/token.ts";
import {
  addDays,
  daysBetween,
  isoDay,
  isoMonth,
  isoYear,
  monthOf,
  MONTHS,
  weekdayOf,
  WEEKDAYS,
  yearOf,
} from "./calendar.ts";

export interface DateExpression {
  /** Token positions, end exclusive, without the preposition. */
  readonly from: number;
  readonly to: number;
  /** ISO date, as precise as the words: "2022-01-26", "2022-01" or "2022". A week is its Monday, a decade its first year. */
  readonly date: string;
  /** The noun that it dates, and nothing else: "Wednesday's attack", "the 2015 deal", "the coup of October 2021". */
  readonly noun: { readonly from: number; readonly to: number } | undefined;
}

interface Reading {
  readonly from: number;
  readonly to: number;
  readonly date: string;
}

/** Within so many days after publication a day without a year is one to come: "the summit on 30 January". */
const MAX_COMING_DAYS = 31;

/** What stands before a month or, below, a year. */
const BEFORE_MONTH: ReadonlySet<string> = new Set(
  "in since last this next early late mid of until till by from before after during through for between".split(" "),
);
const BEFORE_YEAR: ReadonlySet<string> = new Set([
  ..."in of since until till by from during before after between through early late mid around".split(" "),
  ..."spring summer autumn fall winter".split(" "),
]);
/** Months that are verbs, names or short for something else as well. */
const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set(["may", "march", "mar", "jun", "dec", "sep", "jan"]);
const SEASONS: ReadonlySet<string> = new Set(
  "spring summer autumn fall winter end beginning start middle half quarter course".split(" "),
);
const PARTS_OF_DAY: ReadonlySet<string> = new Set(["morning", "afternoon", "evening", "night"]);
/** Days with a name of their own: "Bloody Sunday". */
const NAMED_DAYS: ReadonlySet<string> = new Set(["black", "bloody", "good", "palm", "easter", "super"]);

/** What only bounds a time: a war since 2015, a withdrawal by Friday. Neither says when the event was. */
const BOUNDS: ReadonlySet<string> = new Set(
  "since until till by before after from than through within towards toward".split(" "),
);
const BOUNDING_PAIRS: ReadonlySet<string> = new Set(["ahead of", "as of", "over the", "in the", "for the"]);

const DIRECTIONS: Readonly<Record<string, -1 | 0 | 1>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  next: 1,
  coming: 1,
};

const NUMBERS: ReadonlyMap<string, number> = new Map(
  "a one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, at): [string, number] => [word, Math.max(1, at)])
    .concat([["an", 1]]),
);

const POSSESSIVE: ReadonlySet<string> = new Set(["'s", "’s", "'", "’"]);
const PRECISION = { year: 4, month: 7, day: 10 } as const;

export const isDay = (date: string): boolean => date.length === PRECISION.day;

const isCapitalised = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);

class DateReader {
  readonly #tokens: readonly Token[];
  readonly #published: string | null;
  readonly #isFuture: (at: number) => boolean;

  constructor(tokens: readonly Token[], published: string | null, isFuture: (at: number) => boolean) {
    this.#tokens = tokens;
    this.#published = published;
    this.#isFuture = isFuture;
  }

  list(): DateExpression[] {
    const found: DateExpression[] = [];
    for (let at = 0; at < this.#tokens.length; at += 1) {
      const reading = this.#read(at);
      if (reading === undefined) continue;
      const end = this.#endOfRange(reading);
      at = (end ?? reading.to) - 1;
      if (end === undefined && this.#isBound(reading.from)) continue;
      const date = this.#isEve(reading) ? addDays(reading.date, -1) : reading.date;
      found.push({ ...reading, date, noun: this.#nounOf(reading) });
    }
    return found;
  }

  #lower(at: number): string {
    return this.#tokens[at]?.lower ?? "";
  }

  #read(at: number): Reading | undefined {
    return (
      this.#readIso(at) ??
      this.#readDayAndMonth(at) ??
      this.#readMonth(at) ??
      this.#readWeekday(at) ??
      this.#readYear(at) ??
      (this.#published === null
        ? undefined
        : (this.#readDeictic(at, this.#published) ??
          this.#readDirected(at, this.#published) ??
          this.#readAgo(at, this.#published)))
    );
  }

  /** "2022-01-26" */
  #readIso(at: number): Reading | undefined {
    const date = this.#tokens[at]?.text.includes("-") === true ? parseDate(this.#lower(at)) : undefined;
    return date === undefined ? undefined : { from: at, to: at + 1, date };
  }

  /** A month's number where a token names one; "mid-January" counts. */
  #month(at: number): number | undefined {
    const token = this.#tokens[at];
    const name = token?.lower.replace(/^(?:mid|late|early)-/u, "") ?? "";
    const month = MONTHS.get(name);
    if (token === undefined || month === undefined) return undefined;
    return isCapitalised(token) || name !== token.lower ? month : undefined;
  }

  #dayNumber(at: number): number | undefined {
    const match = /^(?<day>\d{1,2})(?:st|nd|rd|th|[-–]\d{1,2})?$/u.exec(this.#lower(at));
    const day = Number(match?.groups?.day ?? 0);
    return day >= 1 && day <= 31 ? day : undefined;
  }

  #yearNumber(at: number): number | undefined {
    const match = /^(?:(?:mid|late|early)-)?(?<year>(?:1[6-9]|20)\d{2})(?:[-–]\d{2,4})?$/u.exec(this.#lower(at));
    return match === null ? undefined : Number(match.groups?.year);
  }

  /** The year behind a day or a month: ", 2022", "2022", "of 2022". */
  #yearAfter(at: number): { year: number; to: number } | undefined {
    const skipped = this.#lower(at) === "," || this.#lower(at) === "of" ? at + 1 : at;
    const year = this.#yearNumber(skipped);
    return year === undefined ? undefined : { year, to: skipped + 1 };
  }

  /** "26 January 2022", "the 26th of January" */
  #readDayAndMonth(at: number): Reading | undefined {
    const day = this.#dayNumber(at);
    if (day === undefined) return undefined;
    const month = this.#lower(at + 1) === "of" ? at + 2 : at + 1;
    return this.#day(at, month, day, month + 1);
  }

  /** "January 26, 2022", "Jan. 26", "January 2022", "in January" */
  #readMonth(at: number): Reading | undefined {
    const month = this.#month(at);
    if (month === undefined) return undefined;
    const day = this.#dayNumber(at + 1);
    if (day !== undefined) return this.#day(at, at, day, at + 2);
    // "31 April"
    if (this.#dayNumber(at - 1) !== undefined) return undefined;
    const dated = this.#yearAfter(at + 1);
    if (dated !== undefined) return { from: at, to: dated.to, date: isoMonth(dated.year, month) };
    if (this.#published === null || !this.#isMonth(at)) return undefined;
    const before = this.#lower(at - 1);
    const direction = DIRECTIONS[before];
    const year = yearOf(this.#published);
    const own = monthOf(this.#published);
    const isComing = direction === 1 || (direction === undefined && this.#isFuture(at));
    const years = isComing ? (month < own || (direction === 1 && month === own) ? 1 : 0) : month > own ? -1 : 0;
    const isLast = direction === -1 && month === own ? -1 : 0;
    return { from: direction === undefined ? at : at - 1, to: at + 1, date: isoMonth(year + years + isLast, month) };
  }

  /** True where the words around it make a name of a month one: "in May", "April's talks", not "May said", "April Rojas". */
  #isMonth(at: number): boolean {
    const owns = POSSESSIVE.has(this.#lower(at + 1));
    if (AMBIGUOUS_MONTHS.has(this.#lower(at))) return BEFORE_MONTH.has(this.#lower(at - 1)) && !owns;
    return BEFORE_MONTH.has(this.#lower(at - 1)) || owns || this.#qualifies({ from: at, to: at + 1 });
  }

  #day(from: number, monthAt: number, day: number, to: number): Reading | undefined {
    const month = this.#month(monthAt);
    if (month === undefined) return undefined;
    const dated = this.#yearAfter(to);
    if (dated !== undefined) {
      const date = isoDay(dated.year, month, day);
      return date === undefined ? undefined : { from, to: dated.to, date };
    }
    const published = this.#published;
    if (published === null) return undefined;
    const years = [-1, 0, 1].map((offset) => isoDay(yearOf(published) + offset, month, day));
    const days = years.filter((each) => each !== undefined);
    const past = days.findLast((each) => each <= published);
    const coming = days.find((each) => each >= published);
    const isComing =
      coming !== undefined && (this.#isFuture(from) || daysBetween(published, coming) <= MAX_COMING_DAYS);
    const date = isComing ? coming : past;
    return date === undefined ? undefined : { from, to, date };
  }

  /** "on Wednesday", "next Wednesday", "Wednesday evening", "Wednesday, Jan. 26", "Monday last week" */
  #readWeekday(at: number): Reading | undefined {
    const token = this.#tokens[at];
    const weekday = WEEKDAYS.get(this.#lower(at));
    const published = this.#published;
    if (token === undefined || weekday === undefined || !isCapitalised(token)) return undefined;
    const before = this.#lower(at - 1);
    const next = this.#tokens[at + 1];
    // "the Sunday Times"
    const isTitle = this.#tokens[at - 1]?.pos === "DET" && next?.pos === "PROPN" && !(before in DIRECTIONS);
    if (NAMED_DAYS.has(before) || isTitle) return undefined;
    const dated = this.#readDated(next?.text === "," ? at + 2 : at + 1);
    if (dated !== undefined) return { ...dated, from: at };
    if (published === null) return undefined;
    const direction = DIRECTIONS[before];
    const from = direction === undefined ? at : at - 1;
    const to = PARTS_OF_DAY.has(next?.lower ?? "") ? at + 2 : at + 1;
    const week = next === undefined || this.#lower(at + 2) !== "week" ? undefined : DIRECTIONS[next.lower];
    if (week !== undefined) {
      const date = addDays(this.#monday(published), week * 7 + ((weekday + 6) % 7));
      return { from, to: at + 3, date };
    }
    const back = (weekdayOf(published) - weekday + 7) % 7;
    const ahead = (7 - back) % 7;
    const isComing = direction === 1 || (direction !== -1 && this.#isFuture(at));
    const days = isComing ? (direction === 1 && ahead === 0 ? 7 : ahead) : direction === -1 && back === 0 ? -7 : -back;
    return { from, to, date: addDays(published, days) };
  }

  #readDated(at: number): Reading | undefined {
    const reading = this.#readIso(at) ?? this.#readDayAndMonth(at) ?? this.#readMonth(at);
    return reading !== undefined && isDay(reading.date) ? reading : undefined;
  }

  /** "in 2014", "mid-2014", "the 1990s", "the 2015 deal"; a number before a noun counts it: "in 2014 villages". */
  #readYear(at: number): Reading | undefined {
    const decade = /^(?:(?:mid|late|early)-)?(?<year>(?:1[6-9]|20)\d0)s$/u.exec(this.#lower(at));
    if (decade !== null) return { from: at, to: at + 1, date: isoYear(Number(decade.groups?.year)) };
    const year = this.#yearNumber(at);
    if (year === undefined) return undefined;
    const next = this.#tokens[at + 1];
    const counts = next?.pos === "NOUN" || (next?.pos === "ADJ" && !isCapitalised(next)) || next?.pos === "NUM";
    const isDated = (BEFORE_YEAR.has(this.#lower(at - 1)) && !counts) || /^[mle]/u.test(this.#lower(at));
    const reading = { from: at, to: at + 1, date: isoYear(year) };
    return isDated || this.#qualifies(reading) ? reading : undefined;
  }

  /** "yesterday", "this morning" */
  #readDeictic(at: number, published: string): Reading | undefined {
    const word = this.#lower(at);
    const days = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 }[word];
    // "Russia Today"
    if (days === undefined || (at > 0 && /^\p{Lu}\p{Ll}/u.test(this.#tokens[at]?.text ?? ""))) return undefined;
    return { from: at, to: at + 1, date: addDays(published, days) };
  }

  /** "last month", "this week", "next year", "last night" */
  #readDirected(at: number, published: string): Reading | undefined {
    const direction = DIRECTIONS[this.#lower(at)];
    const before = this.#tokens[at - 1];
    // "in the last year" is as long as a year.
    if (direction === undefined || before?.pos === "DET" || /^(?:its|their|his|her|over)$/u.test(before?.lower ?? ""))
      return undefined;
    const date = this.#directed(this.#lower(at + 1), direction, published);
    return date === undefined ? undefined : { from: at, to: at + 2, date };
  }

  #directed(unit: string, direction: -1 | 0 | 1, published: string): string | undefined {
    if (unit === "week") return addDays(this.#monday(published), direction * 7);
    if (unit === "month") return isoMonth(yearOf(published), monthOf(published) + direction);
    if (unit === "year") return isoYear(yearOf(published) + direction);
    if (unit === "night" && direction === -1) return addDays(published, -1);
    return PARTS_OF_DAY.has(unit) && direction === 0 ? published : undefined;
  }

  #monday(day: string): string {
    return addDays(day, -((weekdayOf(day) + 6) % 7));
  }

  /** "two weeks ago", "a decade ago" */
  #readAgo(at: number, published: string): Reading | undefined {
    if (this.#lower(at + 2) !== "ago") return undefined;
    const word = this.#lower(at);
    const count = NUMBERS.get(word) ?? (/^\d{1,3}$/u.test(word) ? Number(word) : undefined);
    if (count === undefined) return undefined;
    const date = this.#before(count, this.#lower(at + 1).replace(/s$/u, ""), published);
    return date === undefined ? undefined : { from: at, to: at + 3, date };
  }

  #before(count: number, unit: string, published: string): string | undefined {
    if (unit === "hour" || unit === "minute") return published;
    if (unit === "day") return addDays(published, -count);
    if (unit === "week") return addDays(published, -count * 7);
    if (unit === "month") return isoMonth(yearOf(published), monthOf(published) - count);
    if (unit === "year") return isoYear(yearOf(published) - count);
    return unit === "decade" ? isoYear(yearOf(published) - count * 10) : undefined;
  }

  /** "since 2015", "by Friday", "ahead of Monday" */
  #isBound(from: number): boolean {
    let at = from - 1;
    while (/^(?:the|early|late|mid|last|about|around)$/u.test(this.#lower(at))) at -= 1;
    // "in the 1990s" bounds nothing; "over the 1990s" does.
    return BOUNDS.has(this.#lower(at)) || BOUNDING_PAIRS.has(`${this.#lower(at - 1)} ${this.#lower(at)}`);
  }

  /** "between 2014 and 2016", "from Monday to Friday": where the second date ends. The first is when it began. */
  #endOfRange({ from, to }: Reading): number | undefined {
    const opener = this.#lower(from - 1);
    const joiner = this.#lower(to);
    const joins =
      opener === "between" ? joiner === "and" : opener === "from" && /^(?:to|until|till|through)$/u.test(joiner);
    if (!joins) return undefined;
    return this.#read(to + 1)?.to ?? (this.#yearNumber(to + 1) === undefined ? undefined : to + 2);
  }

  /** "on the eve of 24 February" */
  #isEve({ from, date }: Reading): boolean {
    return isDay(date) && this.#lower(from - 1) === "of" && this.#lower(from - 2) === "eve";
  }

  /** A determiner before it and a noun behind it: "the 2015 deal", "a Wednesday meeting". */
  #qualifies({ from, to }: Pick<Reading, "from" | "to">): boolean {
    const before = this.#tokens[from - 1];
    const after = this.#tokens[to];
    const determined =
      before?.pos === "DET" || before?.pos === "ADJ" || /^(?:its|their|his|her|'s|’s)$/u.test(before?.lower ?? "");
    return determined && (after?.pos === "NOUN" || after?.pos === "ADJ" || after?.pos === "PROPN");
  }

  #nounOf(reading: Reading): DateExpression["noun"] {
    const { from, to } = reading;
    const owns = POSSESSIVE.has(this.#lower(to));
    if (owns || this.#qualifies(reading)) {
      const start = owns ? to + 1 : to;
      let end = start;
      while (/^(?:NOUN|PROPN|ADJ|NUM)$/u.test(this.#tokens[end]?.pos ?? "")) end += 1;
      return { from: start, to: end };
    }
    if (this.#lower(from - 1) !== "of" || SEASONS.has(this.#lower(from - 2)) || this.#isEve(reading)) return undefined;
    return { from: from - 2, to: from - 1 };
  }
}

/**
 * @param published ISO date of the document; without it only dates with a year are read
 * @param isFuture whether the words before a position speak of what is to come
 */
export function findDates(
  tokens: readonly Token[],
  published: string | null,
  isFuture: (at: number) => boolean,
): DateExpression[] {
  return new DateReader(tokens, published, isFuture).list();
}
