/** What went wrong with Neo4j, in one sentence that says what to do; never with the password. */
import neo4j from "neo4j-driver";
import { StandoffError } from "../errors.ts";

/** Where an error came from, as far as its message may say. */
export interface Neo4jPlace {
  /** Without credentials. */
  readonly address: string;
  readonly user: string;
  readonly database: string | undefined;
}

/** Codes of the server and of the driver, see https://neo4j.com/docs/status-codes/. */
const UNREACHABLE = /^(?:ServiceUnavailable|SessionExpired)$/;
const UNAUTHORIZED = /\.Security\.(?:Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired)$/;
const TIMED_OUT = /\.Transaction\.(?:TransactionTimedOut|LockClientStopped|Terminated)/;
const OUT_OF_MEMORY = /MemoryPoolOutOfMemory|OutOfMemoryError|StackOverFlow/;

function toStoreError(
  code: string,
  message: string,
  place: Neo4jPlace,
): [code: "store-unavailable" | "query-timeout" | "too-large", message: string] {
  if (UNREACHABLE.test(code)) {
    return ["store-unavailable", `No Neo4j answers at ${place.address}: start it or correct NEO4J_URI.`];
  }
  if (UNAUTHORIZED.test(code)) {
    return [
      "store-unavailable",
      `Neo4j at ${place.address} refuses the user ${place.user}: correct NEO4J_USER and NEO4J_PASSWORD.`,
    ];
  }
  if (code.endsWith(".Database.DatabaseNotFound")) {
    return [
      "store-unavailable",
      `Neo4j at ${place.address} has no database ${place.database ?? ""}: create it or correct NEO4J_DATABASE.`,
    ];
  }
  if (TIMED_OUT.test(code)) return ["query-timeout", "The query took too long and Neo4j ended it: narrow it."];
  if (OUT_OF_MEMORY.test(code)) return ["too-large", "The query needed too much memory and Neo4j ended it: narrow it."];
  return ["store-unavailable", `Neo4j at ${place.address} failed: ${message}`];
}

/** An error of the driver or the server as those above know it; any other error as it is. */
export function toStandoffError(error: unknown, place: Neo4jPlace): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const [code, message] = toStoreError(error.code, error.message, place);
  return new StandoffError(code, message, { details: { neo4j: error.code }, cause: error });
}

/** As `toStandoffError`, for a user's statement: what the server says against the statement itself is a refusal. */
export function toQueryError(error: unknown, place: Neo4jPlace): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  if (/^Neo\.ClientError\.(?:Statement|Procedure|Schema|Security\.Forbidden)/.test(error.code)) {
    return new StandoffError("query-refused", error.message, { details: { neo4j: error.code }, cause: error });
  }
  return toStandoffError(error, place);
}
