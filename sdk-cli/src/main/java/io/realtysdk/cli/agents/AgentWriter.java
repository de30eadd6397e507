package io.realtysdk.cli.agents;

import io.realtysdk.roster.AgentRecord;
import java.io.IOException;

/** Writes agents one after the other, without keeping them. */
interface AgentWriter {
  /** Writes an agent. */
  void write(AgentRecord agent) throws IOException;

  /** Writes what follows the last agent. */
  void end() throws IOException;
}
