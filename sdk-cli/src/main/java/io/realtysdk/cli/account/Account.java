package io.realtysdk.cli.account;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.ClientBuilder;
import io.realtysdk.core.RawRequest;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.roster.AgentDirectory;
import io.realtysdk.roster.Directories;
import io.realtysdk.roster.ServiceId;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.spectora.SpectoraClient;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An open account of one of the four services. Closing it closes its client. */
public final class Account implements AutoCloseable {
  private static final String TENANT = "account";

  private final AgentDirectory directory;
  private final Function<RawRequest, ApiCall<@Nullable Object>> requests;
  private final Runnable closing;
  private final String description;

  private Account(
      AgentDirectory directory,
      Function<RawRequest, ApiCall<@Nullable Object>> requests,
      Runnable closing,
      String description) {
    this.directory = directory;
    this.requests = requests;
    this.closing = closing;
    this.description = description;
  }

  /**
   * Opens an account; nothing is sent.
   *
   * @throws io.realtysdk.core.ConfigurationException if a setting is missing or invalid; the
   *     message names it
   * @throws IllegalArgumentException if an argument is not usable
   */
  public static Account open(AccountSettings settings) {
    ServiceId service = settings.service();
    if (service.equals(ServiceId.OPEN_TO_CLOSE)) {
      return openToClose(settings);
    }
    if (service.equals(ServiceId.PROPERTYBASE)) {
      return propertybase(settings);
    }
    if (service.equals(ServiceId.SIGNTRAKER)) {
      return signTraker(settings);
    }
    return spectora(settings);
  }

  private static Account openToClose(AccountSettings settings) {
    OpenToCloseClient.Builder builder = common(OpenToCloseClient.builder(), settings);
    if (settings.bearer()) {
      builder.bearerAuthentication();
    }
    if (settings.trailingSlash()) {
      builder.trailingSlash();
    }
    OpenToCloseClient client = builder.build();
    return new Account(
        Directories.openToClose(TENANT, client), client::request, client::close, client.toString());
  }

  private static Account propertybase(AccountSettings settings) {
    PropertybaseClient.Builder builder = common(PropertybaseClient.builder(), settings);
    if (settings.workspace() != null) {
      builder.workspaceId(settings.workspace());
    }
    PropertybaseClient client = builder.build();
    return new Account(
        Directories.propertybase(TENANT, client),
        client::request,
        client::close,
        client.toString());
  }

  private static Account signTraker(AccountSettings settings) {
    SignTrakerClient.Builder builder = common(SignTrakerClient.builder(), settings);
    if (settings.subdomain() != null) {
      builder.subdomain(settings.subdomain());
    }
    SignTrakerClient client = builder.build();
    return new Account(
        Directories.signTraker(TENANT, client), client::request, client::close, client.toString());
  }

  private static Account spectora(AccountSettings settings) {
    SpectoraClient client = common(SpectoraClient.builder(), settings).build();
    return new Account(
        Directories.spectora(TENANT, client), client::request, client::close, client.toString());
  }

  private static <B extends ClientBuilder<B>> B common(B builder, AccountSettings settings) {
    builder.environment(settings.environment()).requestsPerSecond(settings.requestsPerSecond());
    if (settings.apiKey() != null) {
      builder.apiKey(settings.apiKey());
    }
    if (settings.baseUrl() != null) {
      builder.baseUrl(settings.baseUrl());
    }
    if (settings.http() != null) {
      builder.httpSettings(settings.http());
    }
    return builder;
  }

  /** Returns the agents of the account, reduced to the fields that all services share. */
  public AgentDirectory directory() {
    return directory;
  }

  /** Prepares a request whose response is returned as plain JSON values; nothing is sent yet. */
  public ApiCall<@Nullable Object> request(RawRequest request) {
    return requests.apply(request);
  }

  @Override
  public void close() {
    closing.run();
  }

  /** Returns the service and its base URL, never the key. */
  @Override
  public String toString() {
    return description;
  }
}
