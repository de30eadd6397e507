package io.realtysdk.core.internal.operation;

/**
 * One parameter of a query, not yet encoded.
 *
 * @param name as the service spells it
 * @param value its text
 */
public record QueryParameter(String name, String value) {}
