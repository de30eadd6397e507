/** The shared core of Realty SDK: calls, retries, errors and paging for all providers. */
module io.realtysdk.core {
  requires transitive okhttp3;
  requires transitive org.jspecify;
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires kotlin.stdlib;
  requires okio;
  requires org.slf4j;

  exports io.realtysdk.core;
  exports io.realtysdk.core.internal.access to
      io.realtysdk.opentoclose,
      io.realtysdk.propertybase,
      io.realtysdk.signtraker,
      io.realtysdk.spectora,
      io.realtysdk.testkit;
  exports io.realtysdk.core.internal.client to
      io.realtysdk.opentoclose,
      io.realtysdk.propertybase,
      io.realtysdk.signtraker,
      io.realtysdk.spectora;
  exports io.realtysdk.core.internal.codec to
      io.realtysdk.opentoclose,
      io.realtysdk.propertybase,
      io.realtysdk.signtraker,
      io.realtysdk.spectora;
  exports io.realtysdk.core.internal.json to
      io.realtysdk.opentoclose,
      io.realtysdk.propertybase,
      io.realtysdk.signtraker,
      io.realtysdk.spectora;
  exports io.realtysdk.core.internal.paging to
      io.realtysdk.opentoclose,
      io.realtysdk.propertybase,
      io.realtysdk.signtraker,
      io.realtysdk.spectora;
  exports io.realtysdk.core.internal.operation to
      io.realtysdk.opentoclose,
      io.realtysdk.propertybase,
      io.realtysdk.signtraker,
      io.realtysdk.spectora;
}
