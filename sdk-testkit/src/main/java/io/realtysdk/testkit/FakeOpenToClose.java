package io.realtysdk.testkit;

import io.realtysdk.opentoclose.OpenToCloseClient;

/**
 * A stand-in for Open To Close: {@code /v1/agents} with its list parameters, partial updates, and
 * {@code ?api_token=}.
 *
 * <p>It is stricter than the service where that uncovers mistakes: query parameters it does not
 * know are refused, and so are numbers that are out of range. It is laxer in two points: two agents
 * may have the same e-mail address, so that an agent created twice by mistake can be seen; and
 * agents can be created, changed and deleted, which is documented, but unproven for the service.
 */
public final class FakeOpenToClose extends FakeProvider<FakeOpenToClose> {
  private final OpenToCloseService service;

  private FakeOpenToClose(OpenToCloseService service) {
    super(service);
    this.service = service;
  }

  /** Starts one on any free port, without agents. */
  public static FakeOpenToClose start() {
    return start(0);
  }

  /** Starts one on this port, without agents. */
  public static FakeOpenToClose start(int port) {
    return extension().startOn(port);
  }

  /**
   * One for {@code @RegisterExtension}: JUnit starts it, resets it for each test, and closes it.
   */
  public static FakeOpenToClose extension() {
    return new FakeOpenToClose(new OpenToCloseService());
  }

  /**
   * Puts agents and lists into {@code {"data": ...}} from now on, instead of sending them bare:
   * clients of the service have to take both forms.
   */
  public FakeOpenToClose enveloped() {
    service.envelop();
    return this;
  }

  /** A client for it, made on first use and closed with it; in a test, anew for each test. */
  public OpenToCloseClient client() {
    return client(
        OpenToCloseClient.class,
        () -> OpenToCloseClient.builder().apiKey(apiKey()).baseUrl(baseUrl()).build());
  }
}
