/** What a user's query may hold: everything else is refused. */

/** Clauses that read. Rule names of Neo4j's grammar. */
export const ALLOWED_CLAUSES: ReadonlySet<string> = new Set([
  "matchClause",
  "withClause",
  "unwindClause",
  "returnClause",
  "filterClause",
  "letClause",
  "callClause",
  "subqueryClause",
  "orderBySkipLimitClause",
  "finishClause",
]);

/** Parts that reach beyond reading wherever they stand, with what they are called in a message. */
export const REFUSED_PARTS: ReadonlyMap<string, string> = new Map([
  ["subqueryInTransactionsParameters", "CALL … IN TRANSACTIONS"],
  ["useClause", "USE"],
  ["command", "administration and schema commands"],
  ["consoleCommand", "console commands"],
  ["cypherOptions", "CYPHER options"],
]);

/** Procedures that both engines have and that only read the schema. Names compare without case. */
export const ALLOWED_PROCEDURES: ReadonlySet<string> = new Set([
  "db.labels",
  "db.relationshiptypes",
  "db.propertykeys",
]);

/**
 * Functions of the Cypher manual: predicate, scalar, aggregating, list, mathematical, string and temporal. None of them reads
 * anything but its arguments. Names compare without case.
 */
export const ALLOWED_FUNCTIONS: ReadonlySet<string> = new Set(
  `
  all any exists isEmpty none single
  char_length character_length coalesce elementId endNode head id last length nullIf properties size startNode timestamp
  toBoolean toBooleanOrNull toFloat toFloatOrNull toInteger toIntegerOrNull type valueType
  avg collect count max min percentileCont percentileDisc stDev stDevP sum
  keys labels nodes range reduce relationships reverse tail toBooleanList toFloatList toIntegerList toStringList
  abs ceil floor isNaN rand round sign e exp log log10 sqrt
  acos asin atan atan2 cos cot degrees haversin pi radians sin tan
  btrim left lower ltrim normalize replace right rtrim split substring toLower toString toStringOrNull toUpper trim upper
  date date.truncate date.realtime date.statement date.transaction datetime datetime.truncate datetime.fromepoch
  datetime.fromepochmillis localdatetime localdatetime.truncate localtime localtime.truncate time time.truncate
  duration duration.between duration.inDays duration.inMonths duration.inSeconds
  point point.distance point.withinBBox shortestPath allShortestPaths
  `
    .trim()
    .split(/\s+/)
    .map((name) => name.toLowerCase()),
);
