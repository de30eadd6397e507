package io.realtysdk.roster;

import java.util.List;
import java.util.OptionalLong;

/**
 * One page of an account's agents.
 *
 * @param records the records of this page
 * @param total how many agents the whole list has, where the service says so
 */
public record ListPage(List<AgentRecord> records, OptionalLong total) {

  /** Copies the records. */
  public ListPage {
    records = List.copyOf(records);
  }
}
