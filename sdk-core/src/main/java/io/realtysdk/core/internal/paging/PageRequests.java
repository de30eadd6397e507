package io.realtysdk.core.internal.paging;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.internal.operation.Operation;
import java.util.function.Consumer;

/**
 * What paging needs of a client.
 *
 * @param provider the service's name
 * @param settings the client's
 * @param preparing makes the call of an operation; nothing is sent
 * @param listChanged reports that the list of this operation changed while it was read
 */
public record PageRequests(
    String provider, HttpSettings settings, Preparing preparing, Consumer<String> listChanged) {

  /** Makes calls. */
  @FunctionalInterface
  public interface Preparing {
    <T> ApiCall<T> prepare(Operation<T> operation);
  }
}
