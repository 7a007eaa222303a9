import { expect } from "chai";
import { Clauses } from "../../../../ingest/date/clauses.ts";
import { findDates, type DateExpression } from "../../../../ingest/date/find-dates.ts";
import { tokenised } from "../reading.ts";

/** A Wednesday. */
const PUBLISHED = "2022-01-26";

function datesIn(text: string, published: string | null): DateExpression[] {
  return tokenised(text).flatMap(({ tokens }) => {
    const clauses = new Clauses(tokens);
    return findDates(tokens, published, (at) => clauses.isFuture(at));
  });
}

const isoIn = (text: string, published: string | null = PUBLISHED): string[] =>
  datesIn(text, published).map(({ date }) => date);

describe("a date expression is resolved against the day of publication", () => {
  const matches: readonly (readonly [text: string, date: string])[] = [
    // Days of the week
    ["Oslo met Lima on Wednesday.", "2022-01-26"],
    ["Oslo met Lima on Thursday.", "2022-01-20"],
    ["Oslo met Lima Tuesday.", "2022-01-25"],
    ["On Sunday evening Oslo met Lima.", "2022-01-23"],
    ["Oslo met Lima last Wednesday.", "2022-01-19"],
    ["Oslo met Lima last Tuesday.", "2022-01-25"],
    ["Oslo meets Lima next Wednesday.", "2022-02-02"],
    ["Oslo meets Lima next Thursday.", "2022-01-27"],
    ["Oslo will meet Lima on Thursday.", "2022-01-27"],
    ["Oslo said it would meet Lima on Thursday.", "2022-01-27"],
    ["Oslo is to meet Lima on Thursday.", "2022-01-27"],
    ["Oslo agreed to meet Lima on Thursday.", "2022-01-27"],
    ["Oslo agreed on Thursday to meet Lima.", "2022-01-20"],
    ["Talks are scheduled for Friday.", "2022-01-28"],
    ["Oslo met Lima on Monday last week.", "2022-01-17"],
    ["Oslo met Lima on Monday, Jan. 17.", "2022-01-17"],
    ["Oslo met Lima on Tuesday, 6 May 2014.", "2014-05-06"],
    // Days near the publication
    ["Oslo met Lima yesterday.", "2022-01-25"],
    ["Oslo met Lima today.", "2022-01-26"],
    ["Oslo met Lima this morning.", "2022-01-26"],
    ["Oslo met Lima last night.", "2022-01-25"],
    ["Oslo meets Lima tomorrow.", "2022-01-27"],
    // Days of the calendar
    ["Oslo met Lima on Jan. 26.", "2022-01-26"],
    ["Oslo met Lima on January 5.", "2022-01-05"],
    ["Oslo met Lima on 26 January 2020.", "2020-01-26"],
    ["Oslo met Lima on January 26, 2020.", "2020-01-26"],
    ["Oslo met Lima on the 26th of November.", "2021-11-26"],
    ["Oslo met Lima on Sept. 5.", "2021-09-05"],
    ["Oslo met Lima on May 5.", "2021-05-05"],
    ["Oslo met Lima on 2021-03-02.", "2021-03-02"],
    ["Oslo met Lima on 29 February 2020.", "2020-02-29"],
    ["Oslo prepares the summit on 30 January.", "2022-01-30"],
    ["Oslo will meet Lima on 23 May.", "2022-05-23"],
    ["Oslo met Lima on March 4-5.", "2021-03-04"],
    ["Oslo met Lima on the eve of 24 December.", "2021-12-23"],
    // Weeks, months, years, decades
    ["Oslo met Lima this week.", "2022-01-24"],
    ["Oslo met Lima earlier this month.", "2022-01"],
    ["Oslo met Lima last week.", "2022-01-17"],
    ["Oslo met Lima last month.", "2021-12"],
    ["Oslo will meet Lima next month.", "2022-02"],
    ["Oslo met Lima late last year.", "2021"],
    ["Oslo meets Lima next year.", "2023"],
    ["Oslo met Lima in January.", "2022-01"],
    ["Oslo met Lima in May.", "2021-05"],
    ["Oslo met Lima in early March.", "2021-03"],
    ["Oslo met Lima in mid-December.", "2021-12"],
    ["Oslo met Lima last January.", "2021-01"],
    ["Oslo will meet Lima in March.", "2022-03"],
    ["Oslo met Lima in March 2014.", "2014-03"],
    ["Oslo met Lima in October of 2014.", "2014-10"],
    ["Oslo met Lima in 2014.", "2014"],
    ["In 2014 Oslo met Lima.", "2014"],
    ["Oslo met Lima in mid-2014.", "2014"],
    ["Oslo met Lima in the spring of 2014.", "2014"],
    ["Oslo met Lima in summer 2014.", "2014"],
    ["Oslo met Lima at the end of 2014.", "2014"],
    ["Oslo met Lima in the 1990s.", "1990"],
    ["Oslo met Lima in the late 1990s.", "1990"],
    // Reckoned back
    ["Oslo met Lima two weeks ago.", "2022-01-12"],
    ["Oslo met Lima 10 days ago.", "2022-01-16"],
    ["Oslo met Lima three months ago.", "2021-10"],
    ["Oslo met Lima a year ago.", "2021"],
    ["Oslo met Lima a decade ago.", "2012"],
    ["Oslo met Lima an hour ago.", "2022-01-26"],
    // Spans of time begin with their first day
    ["Oslo fought Lima between 2014 and 2016.", "2014"],
    ["Oslo fought Lima from 2014 to 2016.", "2014"],
    ["Oslo met Lima from Monday to Tuesday.", "2022-01-24"],
    // All capitals
    ["OSLO MET LIMA ON TUESDAY", "2022-01-25"],
  ];
  for (const [text, date] of matches) it(`"${text}" → ${date}`, () => expect(isoIn(text)).to.deep.equal([date]));

  const mustNotMatch: readonly (readonly [reason: string, ...texts: string[]])[] = [
    ["the verbs may and march", "Oslo may attack Lima.", "May Lima rest.", "Troops march on Lima.", "OSLO MAY ATTACK"],
    ["people named like months", "Theresa May met Holm.", "May said Lima left.", "April Rojas left."],
    [
      "numbers and scores",
      "In 2014 villages nobody voted.",
      "A total of 2014 soldiers left.",
      "Oslo won 3-2.",
      "It has 2022 seats.",
    ],
    ["ages and shares", "Holm, 45, left.", "At 10 percent it stopped.", "He was aged 31."],
    ["ordinals and seconds", "The second attack failed.", "It took a second.", "It took 2 minutes."],
    [
      "durations",
      "It lasted for two weeks.",
      "In the last year it grew.",
      "It took five years.",
      "Over the past month it fell.",
    ],
    ["newspapers and broadcasters", "The Sunday Times asked.", "Russia Today asked.", "It was Bloody Sunday."],
    ["words that look like days", "The sun rose.", "She sat down.", "They wed."],
    [
      "the start of what goes on",
      "It has fought since 2015.",
      "It has fought since 15 April.",
      "It has waited since Monday.",
    ],
    ["limits", "It leaves by Friday.", "It stayed until March.", "It left before 2014.", "It voted ahead of Monday."],
    ["what is reckoned from another event", "It left a day after the talks.", "It left on the eve of the summit."],
    ["days that are none", "It left on 31 April 2020."],
    ["vague times", "It left several years ago.", "It left long ago."],
  ];
  for (const [reason, ...texts] of mustNotMatch) {
    for (const text of texts) it(`not ${reason}: "${text}"`, () => expect(isoIn(text)).to.deep.equal([]));
  }

  it("without one, only where it carries its year", () => {
    const text = "Oslo met Lima on Wednesday, in May, on 5 May, last year, on 5 May 2014, in June 2015 and in 2016.";
    expect(isoIn(text, null)).to.deep.equal(["2014-05-05", "2015-06", "2016"]);
  });

  it("across years and leap days", () => {
    expect(isoIn("It left yesterday.", "2024-03-01")).to.deep.equal(["2024-02-29"]);
    expect(isoIn("It left last month.", "2024-01-31")).to.deep.equal(["2023-12"]);
    expect(isoIn("It left on Friday.", "2024-01-01")).to.deep.equal(["2023-12-29"]);
    expect(isoIn("It left on 29 February.", "2026-01-31")).to.deep.equal([]);
  });

  const knownGaps: readonly (readonly [reason: string, text: string, correct: string])[] = [
    ["seasons without a year", "Oslo met Lima last summer.", "2021"],
    ["weekends", "Oslo met Lima last weekend.", "2022-01-22"],
    ["days and months in figures are read differently by country", "Oslo met Lima on 5/6/2021.", "2021-05-06"],
    ["days named by a feast", "Oslo met Lima on Christmas Day.", "2021-12-25"],
  ];
  for (const [reason, text, correct] of knownGaps) {
    it(`known gap, ${reason}: "${text}"`, () => expect(isoIn(text)).not.to.include(correct));
  }
});

describe("a date that belongs to a noun", () => {
  const rows: readonly (readonly [text: string, noun: string | undefined])[] = [
    ["Wednesday's attack failed.", "attack"],
    ["Oslo left the 2015 nuclear deal.", "nuclear deal"],
    ["Oslo remembers the coup of October 2021.", "coup"],
    ["Last year's talks failed.", "talks"],
    ["Oslo met Lima in the spring of 2014.", undefined],
    ["Oslo left on Wednesday.", undefined],
  ];
  for (const [text, noun] of rows) {
    it(`is ${noun === undefined ? "none" : `that of "${noun}"`} in "${text}"`, () => {
      const [sentence] = tokenised(text);
      const [found] = datesIn(text, PUBLISHED);
      const words = sentence!.tokens.slice(found!.noun?.from ?? 0, found!.noun?.to ?? 0).map((token) => token.text);
      expect(words.join(" ")).to.equal(noun ?? "");
    });
  }
});
