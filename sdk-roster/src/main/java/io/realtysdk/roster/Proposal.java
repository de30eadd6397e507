package io.realtysdk.roster;

/**
 * A record that may be a person's, on evidence that is too weak to link it.
 *
 * @param record the record in an account
 * @param person the person in the list
 * @param evidence the strongest evidence
 * @param unique whether neither has another candidate in this account
 */
public record Proposal(RecordRef record, String person, Evidence evidence, boolean unique) {}
