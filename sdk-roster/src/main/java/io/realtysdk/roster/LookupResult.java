package io.realtysdk.roster;

import java.util.List;

/**
 * The answer to a search by e-mail address.
 *
 * @param matches the records whose address is really the one that was asked for
 * @param rows how many records the service returned before that check; more than {@code matches}
 *     means that it searches loosely or not at all
 * @param requests how many requests the search cost
 */
public record LookupResult(List<AgentRecord> matches, int rows, int requests) {

  /** Copies the matches. */
  public LookupResult {
    matches = List.copyOf(matches);
  }
}
