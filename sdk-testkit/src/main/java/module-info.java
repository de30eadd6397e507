/** Fake servers of the four services, for tests of programs that use Realty SDK. */
module io.realtysdk.testkit {
  requires transitive io.realtysdk.core;
  requires transitive io.realtysdk.opentoclose;
  requires transitive io.realtysdk.propertybase;
  requires transitive io.realtysdk.signtraker;
  requires transitive io.realtysdk.spectora;
  requires transitive org.junit.jupiter.api;
  requires transitive org.jspecify;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;

  exports io.realtysdk.testkit;
  exports io.realtysdk.testkit.fixture;
}
