package io.realtysdk.testkit.internal.odata;

/** The types of OData expressions; the value of each can also be null. */
enum ODataType {
  TEXT,
  NUMBER,
  BOOLEAN,
  DATE,
  OBJECT,
  NULL
}
