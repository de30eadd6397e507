package io.realtysdk.signtraker;

import org.jspecify.annotations.Nullable;

/**
 * Another record by id, such as an office.
 *
 * @param id its id, or null if the service sent none
 * @param name its name, or null if the service sent none
 */
public record SignTrakerReference(@Nullable Long id, @Nullable String name) {

  /** Returns the id only: the name may be a person's. */
  @Override
  public String toString() {
    return "SignTrakerReference[id=" + id + "]";
  }
}
