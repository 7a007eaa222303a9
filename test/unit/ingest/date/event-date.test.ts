import { expect } from "chai";
import { EventDates } from "../../../../ingest/date/event-date.ts";
import { tokenised } from "../reading.ts";

/** A Wednesday. */
const PUBLISHED = "2022-01-26";

/** The date of the event that `trigger` names. */
function dateOf(text: string, trigger: string, published: string | null = PUBLISHED): string | null {
  const [sentence] = tokenised(text);
  return new EventDates(sentence!, published).of(sentence!.tokens.findIndex((token) => token.text === trigger));
}

describe("the date of an event", () => {
  const rows: readonly (readonly [
    reason: string,
    text: string,
    ...dates: (readonly [trigger: string, date: string])[],
  ])[] = [
    ["is the document's where the sentence has none", "Chad condemned Sudan.", ["condemned", PUBLISHED]],
    ["is the one in the clause", "On Monday, Chad condemned Sudan.", ["condemned", "2022-01-24"]],
    ["is as precise as the words", "In 2014, Sudan attacked Chad.", ["attacked", "2014"]],
    [
      "is the nearest of a coordination",
      "Chad met Egypt on Monday and condemned Sudan on Tuesday.",
      ["met", "2022-01-24"],
      ["condemned", "2022-01-25"],
    ],
    [
      "ends at a semicolon",
      "Sudan attacked Chad in 2014; on Monday Egypt condemned Sudan.",
      ["attacked", "2014"],
      ["condemned", "2022-01-24"],
    ],
    [
      "of a saying is not that of what is said",
      "Chad said on Monday that Sudan had attacked it in 2018.",
      ["said", "2022-01-24"],
      ["attacked", "2018"],
    ],
    [
      "of a saying is not that of what is said, without a conjunction",
      "Chad said on Monday Sudan had attacked Egypt in 2018.",
      ["said", "2022-01-24"],
      ["attacked", "2018"],
    ],
    [
      "of a saying is not that of what is said, behind it",
      "Sudan attacked Egypt in 2018, the Chadian minister said on Monday.",
      ["said", "2022-01-24"],
      ["attacked", "2018"],
    ],
    [
      "of what is said is that of the saying where the sentence has no other",
      "Chad said on Monday that Sudan had attacked it.",
      ["attacked", "2022-01-24"],
    ],
    [
      "is not that of a clause below it",
      "Chad condemned Sudan after it attacked Egypt in 2018.",
      ["condemned", PUBLISHED],
      ["attacked", "2018"],
    ],
    [
      "is not that of a relative clause",
      "Chad condemned Sudan, which attacked Egypt in 2018, and left.",
      ["condemned", PUBLISHED],
      ["attacked", "2018"],
      ["left", PUBLISHED],
    ],
    [
      "is not that of a clause before it",
      "After Sudan attacked Egypt in 2018, Chad condemned it.",
      ["attacked", "2018"],
      ["condemned", PUBLISHED],
    ],
    ["is not that of a treaty", "Chad left the 2015 deal with Sudan.", ["left", PUBLISHED], ["deal", "2015"]],
    [
      "of a noun is that before it",
      "On Tuesday Chad condemned Saturday's attack on Egypt.",
      ["condemned", "2022-01-25"],
      ["attack", "2022-01-22"],
    ],
    [
      "of a past act is not that of its condemnation",
      "Chad condemned the invasion of Egypt in 2014.",
      ["condemned", PUBLISHED],
      ["invasion", "2014"],
    ],
    ["of a verb is the day behind its object", "Chad condemned the attack on Monday.", ["condemned", "2022-01-24"]],
    [
      "is not that of what came later",
      "Chad joined Egypt on Monday, two years after the Sudanese invasion.",
      ["joined", "2022-01-24"],
      ["invasion", PUBLISHED],
    ],
    ["may be to come", "Chad will meet Sudan next month.", ["meet", "2022-02"]],
    [
      "of what is past is none to come",
      "Chad agreed to meet Sudan on Friday.",
      ["agreed", PUBLISHED],
      ["meet", "2022-01-28"],
    ],
    ["is not the start of what goes on", "Chad has fought Sudan since 2015.", ["fought", PUBLISHED]],
    ["of a year is not shared", "Sudan attacked Egypt in 2014 and now threatens Chad.", ["threatens", PUBLISHED]],
    ["of a day is shared", "Chad met Egypt on Monday and condemned Sudan.", ["condemned", "2022-01-24"]],
  ];
  for (const [reason, text, ...dates] of rows) {
    for (const [trigger, date] of dates) {
      it(`${reason}: ${trigger} ${date} in "${text}"`, () => expect(dateOf(text, trigger)).to.equal(date));
    }
  }

  it("is null where neither the sentence nor the document has one", () => {
    expect(dateOf("Chad condemned Sudan on Monday.", "condemned", null)).to.be.null;
    expect(dateOf("Chad condemned Sudan in 2014.", "condemned", null)).to.equal("2014");
  });
});
