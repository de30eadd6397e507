package io.realtysdk.testkit.internal.untidy;

/** The kinds of deviation from what is documented. */
public enum Deviation {
  /** {@code "7"} for 7. */
  NUMBER_AS_TEXT,
  /** 7.0 for 7. */
  WHOLE_NUMBER_AS_DECIMAL,
  /** 97201 for {@code "97201"}. */
  TEXT_AS_NUMBER,
  /** 1 or 0 for a boolean. */
  BOOLEAN_AS_NUMBER,
  /** {@code "true"} for true. */
  BOOLEAN_AS_TEXT,
  /** An empty text for null where anything but a text is documented. */
  EMPTY_TEXT_FOR_NULL,
  /** Null for an empty list. */
  NULL_FOR_LIST,
  /** The only element instead of a list. */
  SINGLE_VALUE_FOR_LIST,
  /** An object with an id where an id is documented. */
  OBJECT_FOR_ID,
  /** An id where an object is documented; the rest of the object is lost. */
  ID_FOR_OBJECT,
  /** An object where a text is documented. */
  OBJECT_FOR_TEXT,
  /** An object as an element of a list of texts. */
  OBJECT_IN_TEXT_LIST,
  /** A date and time where a date is documented. */
  TIME_FOR_DATE,
  /** A time without a time zone, which is UTC. */
  TIME_WITHOUT_ZONE,
  /** A document that starts with a byte order mark. */
  BYTE_ORDER_MARK,
  /** A JSON document labelled {@code text/html}. */
  HTML_CONTENT_TYPE,
  /** The only record of a page instead of a list. */
  SINGLE_RECORD_FOR_LIST,
  /** A JSON:API resource without a type. */
  MISSING_TYPE,
  /** An envelope without {@code success}. */
  MISSING_SUCCESS,
  /** An empty list instead of the metadata of a list. */
  LIST_FOR_META,
  /** {@code {"href": ...}} instead of the next link. */
  OBJECT_FOR_LINK
}
