package io.realtysdk.cli.roster;

import io.realtysdk.cli.CliException;
import io.realtysdk.cli.Console;
import io.realtysdk.cli.config.AccountConfig;
import io.realtysdk.core.ApiKey;
import io.realtysdk.core.ClientBuilder;
import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.roster.AgentDirectory;
import io.realtysdk.roster.Capabilities;
import io.realtysdk.roster.Directories;
import io.realtysdk.roster.ServiceId;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.spectora.SpectoraClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Opens the accounts of a tenant as directories, which send GET requests only. */
final class Clients implements AutoCloseable {
  /** An account may have more than the SDK's million agents; a list without an end still stops. */
  private static final HttpSettings LISTS =
      HttpSettings.builder().maxPages(100_000).maxItems(10_000_000).build();

  private final Console console;
  private final String tenant;
  private final List<Runnable> closing = new ArrayList<>();

  Clients(Console console, String tenant) {
    this.console = console;
    this.tenant = tenant;
  }

  /**
   * Opens an account; sends nothing.
   *
   * @throws CliException if its key is missing or a setting is unusable
   */
  AgentDirectory open(AccountConfig account) {
    return open(account, account.key().read(console));
  }

  /** Opens an account to which nothing will be sent. */
  AgentDirectory withoutKey(AccountConfig account) {
    return open(account, ApiKey.from(() -> account.key().read(console).reveal()));
  }

  private AgentDirectory open(AccountConfig account, ApiKey key) {
    try {
      return directory(account, key);
    } catch (ConfigurationException | IllegalArgumentException e) {
      throw new CliException(
          "tenants." + tenant + ".accounts." + account.service() + ": " + e.getMessage());
    }
  }

  private AgentDirectory directory(AccountConfig account, ApiKey key) {
    ServiceId service = account.service();
    if (service.equals(ServiceId.OPEN_TO_CLOSE)) {
      OpenToCloseClient client = configured(OpenToCloseClient.builder(), account, key).build();
      closing.add(client::close);
      return Directories.openToClose(tenant, client);
    }
    if (service.equals(ServiceId.PROPERTYBASE)) {
      PropertybaseClient.Builder builder = configured(PropertybaseClient.builder(), account, key);
      if (account.workspace() != null) {
        builder.workspaceId(account.workspace());
      }
      PropertybaseClient client = builder.build();
      closing.add(client::close);
      return Directories.propertybase(tenant, client);
    }
    if (service.equals(ServiceId.SIGNTRAKER)) {
      SignTrakerClient.Builder builder = configured(SignTrakerClient.builder(), account, key);
      if (account.subdomain() != null) {
        builder.subdomain(account.subdomain());
      }
      SignTrakerClient client = builder.build();
      closing.add(client::close);
      return Directories.signTraker(tenant, client);
    }
    SpectoraClient client = configured(SpectoraClient.builder(), account, key).build();
    closing.add(client::close);
    return Directories.spectora(tenant, client);
  }

  private <B extends ClientBuilder<B>> B configured(B builder, AccountConfig account, ApiKey key) {
    double rate = rate(account);
    builder.httpSettings(LISTS);
    // Not the SDK's environment variables: they name one account, and there are several.
    builder.environment(Map.of()).apiKey(key);
    builder.requestsPerSecond(rate);
    // Waiting for the rate counts towards a call's timeout.
    builder.timeout(Duration.ofSeconds(60 + (long) Math.ceil(2 / rate)));
    return account.baseUrl() == null ? builder : builder.baseUrl(account.baseUrl());
  }

  /** Returns the rate of an account: its own, or the service's usual one. */
  static double rate(AccountConfig account) {
    Double given = account.requestsPerSecond();
    return given == null ? Capabilities.of(account.service()).requestsPerSecond() : given;
  }

  @Override
  public void close() {
    closing.forEach(Runnable::run);
  }
}
