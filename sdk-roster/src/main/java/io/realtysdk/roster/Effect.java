package io.realtysdk.roster;

/** What an operation does beside its purpose. */
public enum Effect {
  /** The service sends the person an e-mail. */
  MAILS_PERSON,
  /** The person's leads go to somebody else. */
  MOVES_LEADS,
  /** There is no way back through the API. */
  IRREVERSIBLE
}
