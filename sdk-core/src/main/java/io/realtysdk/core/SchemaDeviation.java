package io.realtysdk.core;

/**
 * A value of another type than documented in a successful response. Members that the SDK does not
 * know, members that are missing, and new values of extensible enums are no deviations.
 *
 * <p>It holds names and types only, never a value.
 *
 * @param operation such as {@code "opentoclose.agents.list"}
 * @param path member names from the root of the document, such as {@code "data[].team_id"}
 * @param documentedType such as {@code "whole number"}
 * @param foundType such as {@code "text"}
 */
public record SchemaDeviation(
    String operation, String path, String documentedType, String foundType) {}
