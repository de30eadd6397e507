package io.realtysdk.roster;

import org.jspecify.annotations.Nullable;

/**
 * Why a plan is refused.
 *
 * @param account the account, or null for the whole tenant
 * @param kind the kind of steps over its limit, or null for another reason
 * @param count how many there are
 * @param limit how many may be
 * @param what what is wrong and what to do about it
 */
public record Breach(
    @Nullable AccountId account, @Nullable LimitClass kind, long count, long limit, String what) {}
