/** The client for Spectora. */
module io.realtysdk.spectora {
  requires transitive io.realtysdk.core;
  requires transitive org.jspecify;
}
