package io.realtysdk.roster;

/** What speaks for two records being one person's. */
public enum Evidence {
  /** A link that was stored earlier. */
  LINK,
  /** The same e-mail address. */
  EMAIL,
  /** The same licence of the same state. */
  LICENCE,
  /** The same cell phone. */
  PHONE,
  /** The same address at Gmail, dots and plus signs aside. */
  SIMILAR_EMAIL,
  /** The same licence number, of an unknown state. */
  LICENCE_NUMBER,
  /** The same name. */
  NAME
}
