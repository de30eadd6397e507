package io.realtysdk.it.support.net;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Has clients open connections ahead on loopback too, as they do at a distance. */
public final class OpensAheadNearby implements BeforeEachCallback, AfterEachCallback {
  private static final String LEAST_MILLIS = "io.realtysdk.openAheadFromMillis";

  @Override
  public void beforeEach(ExtensionContext context) {
    System.setProperty(LEAST_MILLIS, "0");
  }

  @Override
  public void afterEach(ExtensionContext context) {
    System.clearProperty(LEAST_MILLIS);
  }
}
