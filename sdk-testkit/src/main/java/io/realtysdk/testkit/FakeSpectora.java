package io.realtysdk.testkit;

import io.realtysdk.spectora.SpectoraClient;

/**
 * A stand-in for Spectora: {@code /v2/connections} with its filters, orders and pages, JSON:API
 * documents, forms with images, and {@code Authorization: Bearer}.
 *
 * <p>It is stricter than the service where that uncovers mistakes: parameters and fields it does
 * not know are refused. What the provider document leaves open it decides as the service does for
 * its other records: a new agent needs an e-mail address, a phone or a first name, and one with a
 * known e-mail address is linked to the person who has it. Several tags mean agents that have any
 * of them. It is laxer in one point: one person may be an agent twice, so that an agent created
 * twice by mistake can be seen.
 *
 * <p>{@link #agents()} has the attributes of each agent, its id among them.
 */
public final class FakeSpectora extends FakeProvider<FakeSpectora> {

  private FakeSpectora() {
    super(new SpectoraService());
  }

  /** Starts one on any free port, without agents. */
  public static FakeSpectora start() {
    return start(0);
  }

  /** Starts one on this port, without agents. */
  public static FakeSpectora start(int port) {
    return new FakeSpectora().startOn(port);
  }

  /**
   * One for {@code @RegisterExtension}: JUnit starts it, resets it for each test, and closes it.
   */
  public static FakeSpectora extension() {
    return new FakeSpectora();
  }

  /** A client for it, made on first use and closed with it; in a test, anew for each test. */
  public SpectoraClient client() {
    return client(
        SpectoraClient.class,
        () -> SpectoraClient.builder().apiKey(apiKey()).baseUrl(baseUrl()).build());
  }
}
