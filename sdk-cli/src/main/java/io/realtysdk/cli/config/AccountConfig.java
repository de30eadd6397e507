package io.realtysdk.cli.config;

import io.realtysdk.roster.AccountPolicy;
import io.realtysdk.roster.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * One account of a tenant.
 *
 * @param baseUrl another address than the service's own, or null
 * @param workspace Propertybase's workspace, or null
 * @param subdomain SignTraker's tenant, or null
 * @param requestsPerSecond the rate of the account, or null for the service's usual one
 * @param policy what a plan may do
 */
public record AccountConfig(
    ServiceId service,
    SecretSource key,
    @Nullable String baseUrl,
    @Nullable String workspace,
    @Nullable String subdomain,
    @Nullable Double requestsPerSecond,
    AccountPolicy policy) {}
