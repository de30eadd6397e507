package io.realtysdk.roster;

/** Whose value of a field is right when they differ. */
public enum Authority {
  /** The wanted list: the service is to be changed. */
  ROSTER,
  /** The service: nothing is planned and nothing reported. */
  SERVICE,
  /** Nobody: the difference is reported, and nothing planned. */
  REPORT_ONLY
}
