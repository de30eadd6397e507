package io.realtysdk.core;

/**
 * The start of a call.
 *
 * @param provider the service's name, such as {@code "SignTraker"}
 * @param operation such as {@code "signtraker.agents.list"}
 * @param method the HTTP method, such as {@code "GET"}
 * @param submitted whether the call runs on another thread
 */
public record CallStart(String provider, String operation, String method, boolean submitted) {}
