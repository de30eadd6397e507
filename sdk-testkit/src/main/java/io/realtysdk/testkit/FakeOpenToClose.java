package io.realtysdk.testkit;

import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.testkit.internal.opentoclose.OpenToCloseService;
import io.realtysdk.testkit.internal.service.FakeOptions;

/**
 * A fake of Open To Close: {@code /v1/agents} with its list parameters, partial updates, and {@code
 * ?api_token=}.
 *
 * <p>It is stricter than the service where that reveals mistakes: unknown query parameters and
 * numbers out of range are rejected. It is more lenient in two points: two agents may have the same
 * e-mail address, so that an agent created twice by mistake can be seen; and agents can be created,
 * changed and deleted, which is documented, but not verified for the service.
 */
public final class FakeOpenToClose extends FakeProvider<FakeOpenToClose> {

  private FakeOpenToClose() {
    super(new OpenToCloseService());
  }

  /** Starts a fake on any free port, without agents. */
  public static FakeOpenToClose start() {
    return start(0);
  }

  /** Starts a fake on this port, without agents. */
  public static FakeOpenToClose start(int port) {
    return extension().startOn(port);
  }

  /**
   * Returns a fake for {@code @RegisterExtension}: JUnit starts it, resets it for each test, and
   * closes it.
   */
  public static FakeOpenToClose extension() {
    return new FakeOpenToClose();
  }

  /**
   * Wraps agents and lists in {@code {"data": ...}} from now on, instead of sending them bare;
   * called within a test it applies to that test. Clients of the service have to accept both
   * formats.
   */
  public FakeOpenToClose enveloped() {
    return configure(options -> options.with(FakeOptions.Switch.ENVELOPE));
  }

  /**
   * Replaces all records by those of a population; called within a test it applies to that test.
   */
  public FakeOpenToClose load(Population population) {
    return load(() -> population.samples(Service.OPEN_TO_CLOSE));
  }

  /**
   * Returns a client for this fake, created lazily and closed with it. As a JUnit extension the
   * client is recreated for each test.
   */
  public OpenToCloseClient client() {
    return client(
        OpenToCloseClient.class,
        () -> OpenToCloseClient.builder().apiKey(apiKey()).baseUrl(baseUrl()).build());
  }
}
