package io.realtysdk.roster;

/**
 * The counts of one account in a plan.
 *
 * @param account the account
 * @param linked records that belong to a person by a stored link
 * @param newLinks records that the plan links
 * @param absent people who are missing, and for whom the plan has a create or a manual task
 * @param pending people who are missing, and for whom nothing is planned: a proposal, a dispute or
 *     an incomplete account stands in the way
 * @param invited people whose invitation is not yet accepted
 * @param unmatched records of nobody on the list
 * @param disputed records in disputes, duplicates and collisions among them
 * @param duplicates second records of one person
 * @param deleted linked records that the service no longer has
 * @param protectedRecords records that differ and that no step may touch
 * @param unknownFields wanted values that could not be compared, because the record does not show
 *     the field
 */
public record AccountSummary(
    AccountId account,
    long linked,
    long newLinks,
    long absent,
    long pending,
    long invited,
    long unmatched,
    long disputed,
    long duplicates,
    long deleted,
    long protectedRecords,
    long unknownFields) {}
