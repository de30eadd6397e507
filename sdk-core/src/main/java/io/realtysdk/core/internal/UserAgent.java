package io.realtysdk.core.internal;

import org.jspecify.annotations.Nullable;

/** Names the library and its version in every request. */
final class UserAgent {
  private UserAgent() {}

  static String of(@Nullable String more) {
    String version = UserAgent.class.getPackage().getImplementationVersion();
    String own = "realty-sdk-java/" + (version == null ? "dev" : version);
    return more == null ? own : own + " " + more;
  }
}
