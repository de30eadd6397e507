package io.realtysdk.testkit.internal.odata;

/** A token of an OData expression; the text of a literal is without quotes and unescaped. */
record ODataToken(Kind kind, String text, int position) {

  /** The kinds of tokens. */
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

  /** Returns the token and its position, for messages. */
  String described() {
    return kind == Kind.END ? "the end" : "'" + text + "' at position " + position;
  }
}
