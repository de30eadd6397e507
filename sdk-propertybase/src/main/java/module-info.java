/** The client for Propertybase.ai. */
module io.realtysdk.propertybase {
  requires transitive io.realtysdk.core;
  requires transitive org.jspecify;
  requires com.fasterxml.jackson.annotation;

  exports io.realtysdk.propertybase;

  // The codec creates the records that the service's answers are read into.
  opens io.realtysdk.propertybase to
      io.realtysdk.core;
}
