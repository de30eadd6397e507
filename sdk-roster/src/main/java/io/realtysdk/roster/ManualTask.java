package io.realtysdk.roster;

import org.jspecify.annotations.Nullable;

/**
 * Something that must be done by hand, because the service cannot do it through its API.
 *
 * @param number from 1, in the order of the plan
 * @param account the account
 * @param person the person in the list
 * @param nativeId the record's id, or null where there is none yet
 * @param change the field that differs, or null
 * @param what what to do and why, without values
 */
public record ManualTask(
    int number,
    AccountId account,
    String person,
    @Nullable String nativeId,
    @Nullable Change change,
    String what) {}
