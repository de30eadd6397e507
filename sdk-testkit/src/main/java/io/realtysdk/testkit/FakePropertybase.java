package io.realtysdk.testkit;

import io.realtysdk.propertybase.PropertybaseClient;

/**
 * A stand-in for Propertybase.ai: {@code /v1/agents} with invitations, deactivation, statistics and
 * leads, and {@code Authorization: Bearer}. Ids are {@code agent_1}, {@code agent_2} and so on;
 * {@code agent_1} has 120 leads, the others a few. It is always noon of 31 January 2024 there.
 *
 * <p>It is stricter than the service where that uncovers mistakes: query parameters and fields that
 * it does not know are refused. It is laxer in three points: it takes any workspace, any team, and
 * two agents may have the same e-mail address, so that an agent created twice by mistake can be
 * seen.
 */
public final class FakePropertybase extends FakeProvider<FakePropertybase> {

  private FakePropertybase() {
    super(new PropertybaseService());
  }

  /** Starts one on any free port, without agents. */
  public static FakePropertybase start() {
    return start(0);
  }

  /** Starts one on this port, without agents. */
  public static FakePropertybase start(int port) {
    return new FakePropertybase().startOn(port);
  }

  /**
   * One for {@code @RegisterExtension}: JUnit starts it, resets it for each test, and closes it.
   */
  public static FakePropertybase extension() {
    return new FakePropertybase();
  }

  /** A client for it, made on first use and closed with it; in a test, anew for each test. */
  public PropertybaseClient client() {
    return client(
        PropertybaseClient.class,
        () -> PropertybaseClient.builder().apiKey(apiKey()).baseUrl(baseUrl()).build());
  }
}
