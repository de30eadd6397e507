package io.realtysdk.core;

/**
 * A value in a response that has another type than documented. Never holds the value.
 *
 * @param provider the service's name, such as {@code "SignTraker"}
 * @param operation such as {@code "signtraker.agents.list"}
 * @param path where the value is, in names of known fields, such as {@code "agents[].team_id"}
 * @param documented the documented type, such as {@code "integer"}
 * @param found the type that was found, such as {@code "string"}
 */
public record SchemaDeviation(
    String provider, String operation, String path, String documented, String found) {}
