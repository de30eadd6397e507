package io.realtysdk.testkit;

/** A piece of an OData expression; the text of a quoted one is without quotes and undoubled. */
record ODataToken(Kind kind, String text, int position) {

  /** What a piece can be. */
  enum Kind {
    /** An operator, a function, a keyword, or the path of a property. */
    WORD,
    TEXT,
    NUMBER,
    DATE,
    OPEN,
    CLOSE,
    COMMA,
    END
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  /** For messages: what was found, and where. */
  String described() {
    return kind == Kind.END ? "the end" : "'" + text + "' at position " + position;
  }
}
