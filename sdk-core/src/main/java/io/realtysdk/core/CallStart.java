package io.realtysdk.core;

/**
 * The start of a call.
 *
 * @param provider the service's name, such as {@code "SignTraker"}
 * @param operation such as {@code "signtraker.agents.list"}
 * @param method the HTTP method, such as {@code "GET"}
 * @param host of the client's base URL, such as {@code "acme.signtraker.com"}
 * @param port of the client's base URL, such as 443
 * @param submitted whether the call runs on another thread
 */
public record CallStart(
    String provider, String operation, String method, String host, int port, boolean submitted) {}
