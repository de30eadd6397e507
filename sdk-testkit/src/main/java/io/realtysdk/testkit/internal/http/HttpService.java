package io.realtysdk.testkit.internal.http;

/** What responds to the requests that a server receives. */
@FunctionalInterface
public interface HttpService {

  /**
   * Returns the response to a request.
   *
   * @throws InterruptedException if the server is closed while the request is held back
   */
  FakeResponse respond(Request request) throws InterruptedException;
}
