package io.realtysdk.it.wire.sample;

/**
 * One use of one public name, and the request it has to make.
 *
 * @param covers the setter, operation, constant or component, as {@link PublicSurface} lists it
 * @param send makes the request
 * @param request the request as {@link WireRequest#text} shows it
 */
public record Sample(String covers, Runnable send, String request) {
  /** The key of every client that sends samples. */
  public static final String KEY = "key-1";
}
