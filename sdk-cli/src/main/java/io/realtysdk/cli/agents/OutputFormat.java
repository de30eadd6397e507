package io.realtysdk.cli.agents;

/** How agents are written. */
enum OutputFormat {
  /** Columns for people. */
  table,
  /** RFC 4180, with a header line. */
  csv,
  /** One JSON array. */
  json,
  /** One JSON object per line. */
  ndjson
}
