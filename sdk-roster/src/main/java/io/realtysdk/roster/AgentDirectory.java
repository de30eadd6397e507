package io.realtysdk.roster;

import io.realtysdk.core.SdkException;
import java.util.Iterator;
import java.util.Optional;

/**
 * Reads the agents of one account. There are no methods that write, so nothing built on this
 * interface can change an account; writing will be an interface of its own that extends this one.
 *
 * <p>{@link Directories} has the four of the SDK. One instance is used by one thread at a time. All
 * methods throw {@link SdkException} if a request fails.
 */
public interface AgentDirectory {

  /** Returns the account that is read. */
  AccountId account();

  /** Returns what the service can do. */
  Capabilities capabilities();

  /**
   * Returns all agents page by page; one request per page, sent when the page is asked for. A field
   * that the list leaves out is unknown in its records.
   */
  Iterator<ListPage> list();

  /** Reads one agent with all fields. Returns empty only if the service answers 404 or 410. */
  Optional<AgentRecord> read(String nativeId);

  /**
   * Searches by e-mail address. Whether the service searches at all must be checked first; see
   * {@link LookupCheck}.
   */
  LookupResult find(String email);
}
