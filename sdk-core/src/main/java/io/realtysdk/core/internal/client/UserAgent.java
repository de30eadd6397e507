package io.realtysdk.core.internal.client;

import java.lang.module.ModuleDescriptor;
import org.jspecify.annotations.Nullable;

/** Names the library and its version in every request. */
final class UserAgent {
  private UserAgent() {}

  static String of(@Nullable String more) {
    String version = version();
    String own = "realty-sdk-java/" + (version == null ? "dev" : version);
    return more == null ? own : own + " " + more;
  }

  /** From the descriptor of a module, or else from the manifest of a jar. */
  private static @Nullable String version() {
    ModuleDescriptor module = UserAgent.class.getModule().getDescriptor();
    return module != null
        ? module.rawVersion().orElse(null)
        : UserAgent.class.getPackage().getImplementationVersion();
  }
}
