package io.realtysdk.core.internal.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import org.jspecify.annotations.Nullable;

/** Tells why a document could not be decoded without quoting it, as a parser's messages do. */
public final class JsonFailures {
  private JsonFailures() {}

  /** Returns whether the document ended too early. */
  public static boolean isTruncated(Throwable thrown) {
    return find(thrown, JsonEOFException.class) != null;
  }

  /** Returns whether the document exceeds a limit of the codec. */
  public static boolean isOverLimit(Throwable thrown) {
    return find(thrown, StreamConstraintsException.class) != null;
  }

  /** Returns whether the document says nothing about the record it should hold. */
  public static boolean isMissingRepresentation(Throwable thrown) {
    return find(thrown, MissingRepresentationException.class) != null;
  }

  /** Returns whether the document is no JSON. */
  public static boolean isNoJson(Throwable thrown) {
    return find(thrown, JsonParseException.class) != null;
  }

  /** Returns what is wrong, and where. */
  public static String explain(Throwable thrown) {
    UnexpectedJsonException unexpected = find(thrown, UnexpectedJsonException.class);
    if (unexpected != null) {
      return unexpected.reason();
    }
    if (isTruncated(thrown)) {
      return "unexpected end of input";
    }
    return isNoJson(thrown) ? "the body is not JSON" : "the body cannot be decoded";
  }

  private static <X extends Throwable> @Nullable X find(Throwable thrown, Class<X> type) {
    Throwable t = thrown;
    for (int depth = 0; t != null && depth < 16; depth++) {
      if (type.isInstance(t)) {
        return type.cast(t);
      }
      t = t.getCause();
    }
    return null;
  }
}
