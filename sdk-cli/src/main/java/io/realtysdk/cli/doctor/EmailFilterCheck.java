package io.realtysdk.cli.doctor;

import io.realtysdk.core.SdkException;
import io.realtysdk.roster.AgentDirectory;
import io.realtysdk.roster.AgentRecord;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.LookupResult;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a search by e-mail address is honoured: a random address must find nothing, a known one
 * exactly itself.
 */
final class EmailFilterCheck {
  private static final String ADVICE = "look for people in listAll(), not by e-mail address";

  private final AgentDirectory directory;
  private final String assumption;

  EmailFilterCheck(ServiceModel model, AgentDirectory directory) {
    this.directory = directory;
    this.assumption = "the parameter " + model.emailParameter() + " finds exactly that address";
  }

  /**
   * @param records agents of the account, in the order of the list
   */
  Finding finding(List<AgentRecord> records) {
    try {
      LookupResult nobody = directory.find("doctor-" + UUID.randomUUID() + "@invalid.example");
      if (nobody.rows() > 0) {
        return differs("a random address found " + agents(nobody.rows()));
      }
      AgentRecord known = known(records);
      if (known == null) {
        return Finding.of(
            "email-filter",
            Verdict.NOT_SEEN,
            assumption,
            "a random address finds nothing; no agent has an address to try");
      }
      LookupResult found = directory.find(String.valueOf(known.values().value(Field.EMAIL)));
      if (found.matches().stream().noneMatch(match -> match.ref().equals(known.ref()))) {
        return differs("the address of a known agent did not find that agent");
      }
      if (found.rows() > found.matches().size()) {
        int others = found.rows() - found.matches().size();
        return differs("the address of a known agent found " + agents(others) + " with another");
      }
      return Finding.of(
          "email-filter",
          Verdict.OK,
          assumption,
          "a random address finds nothing, a known one itself");
    } catch (SdkException e) {
      return differs("the search failed: " + Reply.describe(e));
    } catch (IllegalArgumentException e) {
      return Finding.of(
          "email-filter", Verdict.NOT_SEEN, assumption, "no usable address to try it with");
    }
  }

  private Finding differs(String seen) {
    return Finding.of("email-filter", Verdict.DIFFERS, assumption, seen).advise(ADVICE);
  }

  private static String agents(int count) {
    return count == 1 ? "1 agent" : count + " agents";
  }

  /** Returns an agent with an address, as late in the list as possible. */
  private static @Nullable AgentRecord known(List<AgentRecord> records) {
    for (int i = records.size() - 1; i >= 0; i--) {
      if (records.get(i).values().value(Field.EMAIL) != null) {
        return records.get(i);
      }
    }
    return null;
  }
}
