package io.realtysdk.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether documents have the envelope and the media type that are assumed. */
final class DocumentCheck {
  private DocumentCheck() {}

  /**
   * @param page the first page, or null if it could not be read
   */
  static Finding envelope(ServiceModel model, Reply reply, @Nullable Listing page) {
    String check = "envelope";
    String assumption = model.layout().assumption();
    if (page == null) {
      String seen = reply.succeeded() ? "another document, without a list" : reply.describe();
      return Finding.of(check, Verdict.FAILED, assumption, seen)
          .advise("check the base URL: another program may answer there");
    }
    if (page.oddities().isEmpty()) {
      return Finding.of(check, Verdict.OK, assumption, "as assumed");
    }
    return Finding.of(check, Verdict.DIFFERS, assumption, String.join("; ", page.oddities()))
        .advise("nothing: the SDK reads it");
  }

  /** Over all responses of the run. */
  static Finding contentType(Wire wire) {
    String check = "content-type";
    String assumption = "JSON, labelled as JSON, without a byte order mark";
    List<String> seen = new ArrayList<>();
    if (wire.notJson() > 0) {
      seen.add(wire.notJson() + " of " + wire.responses() + " responses had another label");
    }
    if (wire.byteOrderMarks() > 0) {
      seen.add(wire.byteOrderMarks() + " of " + wire.responses() + " had a byte order mark");
    }
    if (seen.isEmpty()) {
      return Finding.of(check, Verdict.OK, assumption, "as assumed");
    }
    return Finding.of(check, Verdict.DIFFERS, assumption, String.join("; ", seen))
        .advise("nothing: the SDK reads it");
  }
}
