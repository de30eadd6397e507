package io.realtysdk.benchmarks.contestants;

import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;

/** By hand, with a connection for each call, as the SDK's creates have it. */
final class ByHandConnecting extends ByHand {
  ByHandConnecting(Endpoint endpoint) {
    super(
        endpoint,
        endpoint
            .okHttp()
            .newBuilder()
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.MINUTES))
            .build());
  }
}
