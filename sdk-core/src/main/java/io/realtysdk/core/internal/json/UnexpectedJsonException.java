package io.realtysdk.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;

/** A document that is JSON, but not the documented JSON. The message holds no value of it. */
public class UnexpectedJsonException extends JsonProcessingException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /** For documents whose place does not matter. */
  public UnexpectedJsonException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** For the place where a parser is. */
  public UnexpectedJsonException(String reason, JsonParser parser) {
    this(reason + JsonPaths.place(parser));
  }

  String reason() {
    return reason;
  }
}
