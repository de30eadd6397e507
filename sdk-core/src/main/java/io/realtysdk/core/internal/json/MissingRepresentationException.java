package io.realtysdk.core.internal.json;

/** A document that says nothing about the record it should hold, such as {@code {}}. */
public final class MissingRepresentationException extends UnexpectedJsonException {
  private static final long serialVersionUID = 1L;

  /** For a decoder that found no record where one is documented. */
  public MissingRepresentationException(String reason) {
    super(reason);
  }
}
