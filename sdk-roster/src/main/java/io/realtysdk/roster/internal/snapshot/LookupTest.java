package io.realtysdk.roster.internal.snapshot;

import io.realtysdk.core.ApiException;
import io.realtysdk.roster.AgentDirectory;
import io.realtysdk.roster.AgentRecord;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.LookupCheck;
import io.realtysdk.roster.LookupCheck.Verdict;
import io.realtysdk.roster.LookupResult;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a search by e-mail address can be relied on. Services ignore parameters that
 * they do not know; such a search returns the first page whatever is asked.
 */
final class LookupTest {
  private final AgentDirectory directory;
  private int requests;

  LookupTest(AgentDirectory directory) {
    this.directory = directory;
  }

  int requests() {
    return requests;
  }

  /**
   * Searches for an address that nobody can have, and for that of a known record.
   *
   * @param known a record with an address, late in the list, or null if there is none
   */
  LookupCheck run(@Nullable AgentRecord known) {
    try {
      LookupResult nobody = find("roster-" + UUID.randomUUID() + "@invalid.example");
      if (nobody.rows() > 0) {
        return unreliable("a random address found " + nobody.rows() + " records");
      }
      String email = known == null ? null : known.values().value(Field.EMAIL);
      if (known == null || email == null) {
        return unreliable("no record has an address to try it with");
      }
      LookupResult itself = find(email);
      boolean found = itself.matches().stream().anyMatch(match -> match.ref().equals(known.ref()));
      if (!found) {
        return unreliable("the address of a known record did not find it");
      }
      if (itself.rows() > itself.matches().size()) {
        return unreliable("the address of a known record found others as well");
      }
      return new LookupCheck(Verdict.RELIABLE, "");
    } catch (ApiException e) {
      return unreliable("the service refused the search with status " + e.status());
    } catch (IllegalArgumentException e) {
      return unreliable("the address of a known record cannot be searched for");
    }
  }

  private LookupResult find(String email) {
    LookupResult result = directory.find(email);
    requests += result.requests();
    return result;
  }

  private static LookupCheck unreliable(String why) {
    return new LookupCheck(Verdict.UNRELIABLE, why);
  }
}
