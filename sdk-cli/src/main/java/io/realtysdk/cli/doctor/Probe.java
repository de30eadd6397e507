package io.realtysdk.cli.doctor;

import io.realtysdk.cli.account.Account;
import io.realtysdk.cli.account.AccountSettings;
import io.realtysdk.core.ApiResponse;
import io.realtysdk.core.RawRequest;
import io.realtysdk.core.SdkException;
import io.realtysdk.roster.AgentDirectory;
import org.jspecify.annotations.Nullable;

/** Sends the requests of the checks to one account. Not for several threads. */
final class Probe implements AutoCloseable {
  private final ServiceModel model;
  private final AccountSettings settings;
  private final Account account;

  /** Opens the account; sends nothing. */
  Probe(ServiceModel model, AccountSettings settings) {
    this.model = model;
    this.settings = settings;
    this.account = Account.open(settings);
  }

  ServiceModel model() {
    return model;
  }

  AgentDirectory directory() {
    return account.directory();
  }

  /** Requests a page, in the form that this account is set up for. */
  Reply list(int size, int start) {
    RawRequest request = model.list(size, start);
    return get(settings.trailingSlash() ? request.trailingSlash() : request);
  }

  /** Requests one agent with a slash at the end of the list's path. */
  Reply listWithSlash() {
    return get(model.list(1, 0).trailingSlash());
  }

  /** Requests one agent. */
  Reply read(String id) {
    return get(model.read(id));
  }

  private Reply get(RawRequest request) {
    try {
      ApiResponse<@Nullable Object> response = account.request(request).executeForResponse();
      return new Reply(
          response.status(), response.body(), response.header("date"), response.rateLimit(), null);
    } catch (SdkException failure) {
      return Reply.of(failure);
    }
  }

  @Override
  public void close() {
    account.close();
  }

  /** Returns the service and its base URL, never the key. */
  @Override
  public String toString() {
    return account.toString();
  }
}
