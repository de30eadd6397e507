/** Metrics and traces of Realty SDK's calls, through Micrometer. */
module io.realtysdk.micrometer {
  requires transitive io.realtysdk.core;
  requires transitive micrometer.commons;
  requires transitive micrometer.observation;
  requires static transitive micrometer.core;
  requires transitive org.jspecify;

  exports io.realtysdk.micrometer;
}
