package io.realtysdk.roster;

/** How personal data is written. */
public enum Privacy {
  /** In clear. */
  SHOW,
  /**
   * Masked: an e-mail address keeps its first letter and its domain, a phone or licence number its
   * last two characters, a name its initials.
   */
  MASK
}
