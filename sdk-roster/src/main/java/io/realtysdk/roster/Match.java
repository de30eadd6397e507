package io.realtysdk.roster;

import org.jspecify.annotations.Nullable;

/**
 * One record of a snapshot and whose it is.
 *
 * @param record the record in an account
 * @param situation how the record relates to the person
 * @param person the person's key, or null if the record is nobody's or the program does not decide
 * @param evidence why it is theirs, or null
 */
public record Match(
    AgentRecord record,
    Situation situation,
    @Nullable String person,
    @Nullable Evidence evidence) {}
