package io.realtysdk.core;

/**
 * A list changed while it was read: a record of one page stood on the next page again, and was
 * delivered once. Records that moved the other way cannot be noticed. Told to {@link
 * CallListener#onListChange}, once per iteration.
 *
 * @param provider such as {@code "SignTraker"}
 * @param operation such as {@code "signtraker.agents.list"}
 */
public record ListChange(String provider, String operation) {}
