/**
 * Compares the people of an office with their records in the four services, and plans what differs.
 *
 * <p>{@link io.realtysdk.roster.Roster} reads accounts into a snapshot, matches records with
 * people, and makes a {@link io.realtysdk.roster.Plan}. Nothing here writes to a service: the
 * {@link io.realtysdk.roster.AgentDirectory} it is given has no methods that write.
 */
@NullMarked
package io.realtysdk.roster;

import org.jspecify.annotations.NullMarked;
