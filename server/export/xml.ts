/** Text in XML 1.0. */

/** What XML 1.0 cannot hold even escaped: control characters, halves of surrogate pairs and two noncharacters. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\v\f\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // Else a parser makes blanks of them in attributes.
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** A value for text and for attributes in double quotes; what XML cannot hold becomes U+FFFD. */
export function xml(value: string | number): string {
  return String(value)
    .replace(FORBIDDEN, "\uFFFD")
    .replace(/[&<>"\t\n\r]/gu, (character) => ENTITIES[character] ?? character);
}
