package io.realtysdk.core;

/** An attempt that is about to be sent. */
public interface AttemptStart {

  /** Returns the attempt's number, from 1. */
  int number();

  /**
   * Adds a request header to this attempt, such as a trace context. A header of the same name that
   * the caller set in {@link RequestOptions} wins.
   *
   * @return this
   * @throws IllegalArgumentException as {@link RequestOptions.Builder#header}
   */
  AttemptStart header(String name, String value);
}
