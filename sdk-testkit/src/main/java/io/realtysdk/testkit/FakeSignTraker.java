package io.realtysdk.testkit;

import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.testkit.internal.signtraker.SignTrakerService;

/**
 * A fake of SignTraker: {@code /api/agents} with its OData options, merge patches, and {@code
 * Authorization: ST-API}.
 *
 * <p>It is stricter than the service where that reveals mistakes: unknown query parameters and
 * literals of the wrong type in filters are rejected. It is more lenient in one point: two agents
 * may have the same e-mail address, so that an agent created twice by mistake can be seen.
 */
public final class FakeSignTraker extends FakeProvider<FakeSignTraker> {

  private FakeSignTraker() {
    super(new SignTrakerService());
  }

  /** Starts a fake on any free port, without agents. */
  public static FakeSignTraker start() {
    return start(0);
  }

  /** Starts a fake on this port, without agents. */
  public static FakeSignTraker start(int port) {
    return new FakeSignTraker().startOn(port);
  }

  /**
   * Returns a fake for {@code @RegisterExtension}: JUnit starts it, resets it for each test, and
   * closes it.
   */
  public static FakeSignTraker extension() {
    return new FakeSignTraker();
  }

  /**
   * Replaces all records by those of a population; called within a test it applies to that test.
   */
  public FakeSignTraker load(Population population) {
    return load(() -> population.samples(Service.SIGNTRAKER));
  }

  /**
   * Returns a client for this fake, created lazily and closed with it. As a JUnit extension the
   * client is recreated for each test.
   */
  public SignTrakerClient client() {
    return client(
        SignTrakerClient.class,
        () -> SignTrakerClient.builder().apiKey(apiKey()).baseUrl(baseUrl()).build());
  }
}
