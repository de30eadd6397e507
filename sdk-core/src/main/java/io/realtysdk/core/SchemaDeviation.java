package io.realtysdk.core;

/**
 * A value of another type than documented in a successful response. It was converted where nothing
 * is lost by that; otherwise its component is null, or its list without it, and its raw value is in
 * {@code additionalFields()} of the record. Members that the SDK does not know, members that are
 * missing, and new values of extensible enums are no deviations. Never holds the value.
 *
 * @param provider the service's name, such as {@code "SignTraker"}
 * @param operation such as {@code "signtraker.agents.list"}
 * @param path where the value is, in names of known fields, such as {@code "[].Office.Id"}; empty
 *     for the whole body
 * @param documented the documented type, such as {@code "whole number"}
 * @param found the type that was found, such as {@code "text"}
 */
public record SchemaDeviation(
    String provider, String operation, String path, String documented, String found) {}
