/** The client for SignTraker. */
module io.realtysdk.signtraker {
  requires transitive io.realtysdk.core;
  requires transitive org.jspecify;
  requires com.fasterxml.jackson.annotation;

  exports io.realtysdk.signtraker;

  // The codec creates the records that the service's answers are read into.
  opens io.realtysdk.signtraker to
      io.realtysdk.core;
}
