package io.realtysdk.testkit;

import io.realtysdk.spectora.SpectoraClient;
import io.realtysdk.testkit.internal.spectora.SpectoraService;

/**
 * A fake of Spectora: {@code /v2/connections} with its filters, sort orders and pages, JSON:API
 * documents, multipart forms with images, and {@code Authorization: Bearer}.
 *
 * <p>It is stricter than the service where that reveals mistakes: unknown query parameters are
 * rejected. What the service's documentation leaves open follows its documentation of other
 * records: a new agent needs an e-mail address, a phone or a first name, and one with a known
 * e-mail address is linked to the person who has it. Several tags match agents that have any of
 * them. It is more lenient in one point: one person may be an agent twice, so that an agent created
 * twice by mistake can be seen.
 *
 * <p>{@link #agents()} returns the attributes of each agent, including its id.
 */
public final class FakeSpectora extends FakeProvider<FakeSpectora> {

  private FakeSpectora() {
    super(new SpectoraService());
  }

  /** Starts a fake on any free port, without agents. */
  public static FakeSpectora start() {
    return start(0);
  }

  /** Starts a fake on this port, without agents. */
  public static FakeSpectora start(int port) {
    return new FakeSpectora().startOn(port);
  }

  /**
   * Returns a fake for {@code @RegisterExtension}: JUnit starts it, resets it for each test, and
   * closes it.
   */
  public static FakeSpectora extension() {
    return new FakeSpectora();
  }

  /**
   * Replaces all records by those of a population; called within a test it applies to that test.
   */
  public FakeSpectora load(Population population) {
    return load(() -> population.samples(Service.SPECTORA));
  }

  /**
   * Returns a client for this fake, created lazily and closed with it. As a JUnit extension the
   * client is recreated for each test.
   */
  public SpectoraClient client() {
    return client(
        SpectoraClient.class,
        () -> SpectoraClient.builder().apiKey(apiKey()).baseUrl(baseUrl()).build());
  }
}
