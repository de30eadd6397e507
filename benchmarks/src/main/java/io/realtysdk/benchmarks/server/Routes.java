package io.realtysdk.benchmarks.server;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Chooses a response by method and path, and among the pages of a list by {@code skip}. */
final class Routes implements FixedServer.Answers {
  private static final byte[] SKIP = "skip=".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NOT_FOUND = FixedServer.response(404, new byte[] {'{', '}'});
  private static final int PAGE = 100;

  private final List<Route> routes;

  /**
   * What a path is answered with.
   *
   * @param start the request line up to the end of the path
   * @param pages one response, or those for {@code skip} of 0, 100, 200 and so on
   */
  record Route(byte[] start, byte[][] pages) {
    static Route of(String method, String path, byte[]... bodies) {
      byte[][] pages =
          Arrays.stream(bodies).map(b -> FixedServer.response(200, b)).toArray(byte[][]::new);
      return new Route((method + " " + path).getBytes(StandardCharsets.US_ASCII), pages);
    }

    private boolean matches(byte[] request, int length) {
      int end = start.length;
      return length > end
          && Arrays.equals(request, 0, end, start, 0, end)
          && (request[end] == ' ' || request[end] == '?');
    }
  }

  Routes(List<Route> routes) {
    this.routes = routes;
  }

  @Override
  public byte[] to(byte[] request, int length) {
    for (Route route : routes) {
      if (route.matches(request, length)) {
        byte[][] pages = route.pages();
        return pages.length == 1 ? pages[0] : pages[Math.min(page(request), pages.length - 1)];
      }
    }
    return NOT_FOUND;
  }

  private static int page(byte[] request) {
    int at = 0;
    while (request[at] != '\r') {
      if (Arrays.equals(request, at, at + SKIP.length, SKIP, 0, SKIP.length)) {
        return number(request, at + SKIP.length) / PAGE;
      }
      at++;
    }
    return 0;
  }

  private static int number(byte[] request, int start) {
    int value = 0;
    for (int i = start; request[i] >= '0' && request[i] <= '9'; i++) {
      value = 10 * value + request[i] - '0';
    }
    return value;
  }
}
