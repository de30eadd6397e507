/** The client for Spectora. */
module io.realtysdk.spectora {
  requires transitive io.realtysdk.core;
  requires transitive org.jspecify;
  requires com.fasterxml.jackson.annotation;

  exports io.realtysdk.spectora;

  // The codec creates the records that the service's answers are read into.
  opens io.realtysdk.spectora to
      io.realtysdk.core;
}
