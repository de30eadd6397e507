package io.realtysdk.roster.internal.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.realtysdk.roster.Difference;
import io.realtysdk.roster.Drift;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.FieldState;
import io.realtysdk.roster.Privacy;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** What differs, and how it is written. */
final class DriftResult implements Drift {
  private static final JsonFactory JSON =
      new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private final String tenant;
  private final List<Difference> differences;

  DriftResult(String tenant, List<Difference> differences) {
    this.tenant = tenant;
    this.differences = List.copyOf(differences);
  }

  @Override
  public String tenant() {
    return tenant;
  }

  @Override
  public List<Difference> differences() {
    return differences;
  }

  @Override
  public void writeText(Appendable to, Privacy privacy) throws IOException {
    Masking masking = new Masking(privacy);
    for (Difference d : differences) {
      to.append(d.person().isEmpty() ? "nobody on the list" : d.person())
          .append("  ")
          .append(String.format(Locale.ROOT, "%-15s", d.account().service()))
          .append(d.nativeId() == null ? "" : "record " + Masking.printable(d.nativeId()) + "  ")
          .append(what(d, masking))
          .append("  since ")
          .append(d.since().toString())
          .append('\n');
    }
    to.append(Costs.plural(differences.size(), "difference")).append('\n');
  }

  private static String what(Difference d, Masking masking) {
    Field field = d.field();
    if (field == null) {
      return d.kind().name().toLowerCase(Locale.ROOT);
    }
    return field
        + " "
        + masking.value(field, d.before())
        + " → "
        + masking.value(field, d.wanted());
  }

  @Override
  public void writeJson(OutputStream to, Privacy privacy) throws IOException {
    Masking masking = new Masking(privacy);
    try (JsonGenerator out = JSON.createGenerator(to)) {
      out.writeStartObject();
      out.writeStringField("format", "realty.drift/1.0");
      out.writeStringField("tenant", tenant);
      out.writeArrayFieldStart("differences");
      for (Difference d : differences) {
        difference(d, masking, out);
      }
      out.writeEndArray();
      out.writeEndObject();
      out.writeRaw('\n');
    }
  }

  private static void difference(Difference d, Masking masking, JsonGenerator out)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("service", d.account().service().name());
    out.writeStringField("person", d.person());
    if (d.nativeId() != null) {
      out.writeStringField("nativeId", d.nativeId());
    }
    out.writeStringField("kind", d.kind().name());
    if (d.field() != null) {
      out.writeStringField("field", d.field().name());
      state("before", d.field(), d.before(), masking, out);
      state("wanted", d.field(), d.wanted(), masking, out);
    }
    out.writeStringField("authority", d.authority().name());
    out.writeStringField("since", d.since().toString());
    out.writeEndObject();
  }

  private static void state(
      String name, Field field, FieldState state, Masking masking, JsonGenerator out)
      throws IOException {
    if (!state.isUnknown()) {
      out.writeStringField(name, state.isEmpty() ? null : masking.value(field, state));
    }
  }
}
