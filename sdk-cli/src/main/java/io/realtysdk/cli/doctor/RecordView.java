package io.realtysdk.cli.doctor;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One agent as the service sent it.
 *
 * @param id its identifier as text, or an empty text if there is none
 * @param fields its members by the service's names; the attributes in JSON:API
 */
record RecordView(String id, Map<String, @Nullable Object> fields) {

  /** Returns the id only: the fields are personal data. */
  @Override
  public String toString() {
    return "RecordView[" + id + "]";
  }
}
