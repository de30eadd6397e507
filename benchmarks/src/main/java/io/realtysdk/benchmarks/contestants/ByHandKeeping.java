package io.realtysdk.benchmarks.contestants;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.List;

/** By hand, with records that keep members they do not know, as those of the SDK do. */
final class ByHandKeeping extends ByHand {
  private static final ObjectReader LIST = listReader(OpenToCloseJson.KeepingAgent.class);

  ByHandKeeping(Endpoint endpoint) {
    super(endpoint);
  }

  @Override
  public List<?> listWithUnknownMembers() throws IOException {
    return list("wide", LIST);
  }
}
