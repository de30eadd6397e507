package io.realtysdk.cli.agents;

import io.realtysdk.cli.Console;
import io.realtysdk.core.ApiException;
import io.realtysdk.core.AuthenticationException;
import io.realtysdk.core.PermissionDeniedException;
import io.realtysdk.core.RateLimitException;
import io.realtysdk.core.ServerException;
import io.realtysdk.roster.AgentDirectory;
import io.realtysdk.roster.AgentRecord;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.ListPage;
import io.realtysdk.roster.LookupResult;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds agents by e-mail address. A service may ignore the filter, or not search addresses at all;
 * then the whole list is read.
 */
final class EmailSearch {
  private final AgentDirectory directory;
  private final Console console;

  EmailSearch(AgentDirectory directory, Console console) {
    this.directory = directory;
    this.console = console;
  }

  List<AgentRecord> find(String email) {
    LookupResult result = search(email);
    if (result == null) {
      return fullList(email, "the service refuses a search by e-mail address");
    }
    if (result.rows() > result.matches().size()) {
      return fullList(email, "the search of the service also returns other agents");
    }
    if (result.rows() > 0) {
      return result.matches();
    }
    return findsKnownAgent()
        ? List.of()
        : fullList(email, "the search of the service does not find a known agent either");
  }

  private @Nullable LookupResult search(String email) {
    try {
      return directory.find(email);
    } catch (AuthenticationException
        | PermissionDeniedException
        | RateLimitException
        | ServerException e) {
      throw e;
    } catch (ApiException e) {
      return null;
    }
  }

  /** Nothing found proves something only if the search finds an agent that is there. */
  private boolean findsKnownAgent() {
    Iterator<ListPage> pages = directory.list();
    List<AgentRecord> first = pages.hasNext() ? pages.next().records() : List.of();
    if (first.isEmpty()) {
      return true;
    }
    for (AgentRecord known : first) {
      String address = known.values().value(Field.EMAIL);
      if (address != null && address.matches("[^\\s@]+@[^\\s@]+")) {
        LookupResult result = search(address);
        return result != null
            && result.matches().stream().anyMatch(match -> match.ref().equals(known.ref()));
      }
    }
    return false;
  }

  private List<AgentRecord> fullList(String email, String why) {
    console.err().println("Reading the full list: " + why + ".");
    Progress progress = new Progress(console);
    List<AgentRecord> found = new ArrayList<>();
    long read = 0;
    try {
      for (Iterator<ListPage> pages = directory.list(); pages.hasNext(); ) {
        ListPage page = pages.next();
        for (AgentRecord agent : page.records()) {
          String address = agent.values().value(Field.EMAIL);
          if (address != null && comparable(address).equals(comparable(email))) {
            found.add(agent);
          }
        }
        read += page.records().size();
        progress.show(read, page.total());
      }
    } finally {
      progress.end();
    }
    return found;
  }

  private static String comparable(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }
}
