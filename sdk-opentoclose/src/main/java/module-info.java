/** The client for Open To Close. */
module io.realtysdk.opentoclose {
  requires transitive io.realtysdk.core;
  requires transitive org.jspecify;
}
