package io.realtysdk.cli.report;

import io.realtysdk.roster.Authority;
import io.realtysdk.roster.Difference;
import io.realtysdk.roster.Difference.Kind;
import io.realtysdk.roster.Drift;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.Privacy;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What differs and is only reported: no step and no manual task says it. */
final class ReportedTable {
  private final Drift drift;
  private final Privacy privacy;

  ReportedTable(Drift drift, Privacy privacy) {
    this.drift = drift;
    this.privacy = privacy;
  }

  List<Map<String, Object>> rows() {
    return drift.differences().stream()
        .filter(ReportedTable::isOnlyReported)
        .map(this::row)
        .toList();
  }

  private static boolean isOnlyReported(Difference d) {
    return d.kind() == Kind.DELETED
        || (d.kind() == Kind.FIELD && d.authority() == Authority.REPORT_ONLY);
  }

  private Map<String, Object> row(Difference d) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("person", d.person());
    row.put("service", d.account().service().name());
    row.put("record", d.nativeId() == null ? "" : d.nativeId());
    row.put("what", what(d));
    row.put("since", d.since().atOffset(ZoneOffset.UTC).toLocalDate().toString());
    return row;
  }

  private String what(Difference d) {
    Field field = d.field();
    return field == null
        ? "the service no longer has the record"
        : field
            + ": "
            + privacy.value(field, d.before())
            + ", wanted "
            + privacy.value(field, d.wanted());
  }
}
