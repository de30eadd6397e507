package io.realtysdk.core.internal.operation;

/** Which page of a list an operation reads, so that its failure can say where to go on. */
public interface ListPlace {

  /** A resume token for the page itself. */
  String token();

  /** A resume token for the page behind it. */
  String tokenAfterPage();
}
