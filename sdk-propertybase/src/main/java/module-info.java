/** The client for Propertybase. */
module io.realtysdk.propertybase {
  requires transitive io.realtysdk.core;
  requires transitive org.jspecify;
}
