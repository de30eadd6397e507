package io.realtysdk.cli.doctor;

import java.util.List;
import java.util.OptionalLong;

/**
 * One page as the service sent it.
 *
 * @param shape what the document looks like, for people
 * @param oddities what is not as assumed, for people
 * @param total how many agents there are, where the service says so
 */
record Listing(List<RecordView> records, String shape, List<String> oddities, OptionalLong total) {

  /** Returns the identifiers in order. */
  List<String> ids() {
    return records.stream().map(RecordView::id).toList();
  }

  /** Returns the size only. */
  @Override
  public String toString() {
    return "Listing[" + records.size() + "]";
  }
}
