/** The client for Open To Close. */
module io.realtysdk.opentoclose {
  requires transitive io.realtysdk.core;
  requires transitive org.jspecify;
  requires com.fasterxml.jackson.annotation;

  exports io.realtysdk.opentoclose;

  // The codec creates the records that the service's answers are read into.
  opens io.realtysdk.opentoclose to
      io.realtysdk.core;
}
