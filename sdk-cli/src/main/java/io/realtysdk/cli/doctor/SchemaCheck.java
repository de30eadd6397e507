package io.realtysdk.cli.doctor;

import io.realtysdk.core.CallEvent;
import io.realtysdk.core.CallListener;
import io.realtysdk.core.SchemaDeviation;
import java.util.ArrayList;
import java.util.List;

/** Collects the values that are of another type than documented. */
final class SchemaCheck implements CallListener {
  private final List<SchemaDeviation> deviations = new ArrayList<>();

  @Override
  public void onEvent(CallEvent event) {}

  @Override
  public synchronized void onDeviation(SchemaDeviation deviation) {
    deviations.add(deviation);
  }

  /** Returns what was collected, by operation and path. */
  synchronized List<SchemaDeviation> deviations() {
    return List.copyOf(deviations);
  }

  /**
   * @param records how many agents were read for it
   */
  Finding finding(int records) {
    String assumption = "every value has the documented type";
    int count = deviations().size();
    if (count > 0) {
      String places =
          count == 1 ? "another type at 1 place" : "other types at " + count + " places";
      return Finding.of("schema", Verdict.DIFFERS, assumption, places + ", listed below")
          .advise("nothing: what cannot be converted is in additionalFields()");
    }
    if (records == 0) {
      return Finding.of("schema", Verdict.NOT_SEEN, assumption, "there are no agents");
    }
    return Finding.of("schema", Verdict.OK, assumption, "as assumed, in " + records + " agents");
  }
}
