package io.realtysdk.testkit;

import io.realtysdk.signtraker.SignTrakerClient;

/**
 * A stand-in for SignTraker: {@code /api/agents} with its OData options, merge patches, and {@code
 * Authorization: ST-API}.
 *
 * <p>It is stricter than the service where that uncovers mistakes: query parameters it does not
 * know are refused, and so are literals of the wrong type in filters. It is laxer in one point: two
 * agents may have the same e-mail address, so that an agent created twice by mistake can be seen.
 */
public final class FakeSignTraker extends FakeProvider<FakeSignTraker> {

  private FakeSignTraker() {
    super(new SignTrakerService());
  }

  /** Starts one on any free port, without agents. */
  public static FakeSignTraker start() {
    return start(0);
  }

  /** Starts one on this port, without agents. */
  public static FakeSignTraker start(int port) {
    return new FakeSignTraker().startOn(port);
  }

  /**
   * One for {@code @RegisterExtension}: JUnit starts it, resets it for each test, and closes it.
   */
  public static FakeSignTraker extension() {
    return new FakeSignTraker();
  }

  /** A client for it, made on first use and closed with it; in a test, anew for each test. */
  public SignTrakerClient client() {
    return client(
        SignTrakerClient.class,
        () -> SignTrakerClient.builder().apiKey(apiKey()).baseUrl(baseUrl()).build());
  }
}
