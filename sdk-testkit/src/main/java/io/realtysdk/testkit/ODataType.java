package io.realtysdk.testkit;

/** What an OData expression can yield; every one can also yield null. */
enum ODataType {
  TEXT,
  NUMBER,
  FLAG,
  DATE,
  OBJECT,
  NULL
}
