/** Imports go one way: ingest → cypher, server → cypher and ingest, client ⇢ server/api-contract (types), cypher → nothing. */
module.exports = {
  forbidden: [
    {
      name: "no-circular",
      comment: "A cycle means that two modules are one, or that a third is missing.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "cypher-imports-nothing",
      comment: "The graph layer knows neither where text comes from nor who reads it.",
      severity: "error",
      from: { path: "^cypher" },
      to: { path: "^(ingest|server|client|test)" },
    },
    {
      name: "ingest-imports-cypher-only",
      comment: "Extraction runs without a server. The command line is an entry point: it composes both.",
      severity: "error",
      from: { path: "^ingest", pathNot: "^ingest/cli(\\.ts|/)" },
      to: { path: "^(server|client|test)" },
    },
    {
      name: "training-is-not-shipped",
      comment: "What is shipped reads the weights, never the corpus or the trainer.",
      severity: "error",
      from: { path: "^(cypher|ingest|server|client)" },
      to: { path: "^training" },
    },
    {
      name: "server-never-imports-client",
      comment: "The browser's code is bundled and served as a file.",
      severity: "error",
      from: { path: "^server" },
      to: { path: "^(client|test)" },
    },
    {
      name: "client-imports-the-contract-only",
      comment: "The browser shares types with the server, never code.",
      severity: "error",
      from: { path: "^client" },
      to: { path: "^(cypher|ingest|server|test)", pathNot: "^server/api-contract\\.ts$" },
    },
    {
      name: "client-imports-types-only",
      comment: "What the browser takes from the contract must vanish at build time.",
      severity: "error",
      from: { path: "^client" },
      to: { path: "^server/api-contract\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "one-place-for-neo4j-driver",
      comment: "Driver values and errors are translated where the driver is wrapped; nothing above sees them.",
      severity: "error",
      from: { pathNot: "^(cypher/neo4j|test)" },
      to: { path: "neo4j-driver" },
    },
    {
      name: "one-place-for-the-embedded-engine",
      comment: "Likewise for the embedded engine.",
      severity: "error",
      from: { pathNot: "^(cypher/embedded|test)" },
      to: { path: "@grafeo-db" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
