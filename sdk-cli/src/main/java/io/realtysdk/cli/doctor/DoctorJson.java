package io.realtysdk.cli.doctor;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.realtysdk.core.SchemaDeviation;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;

/** The findings as JSON. */
final class DoctorJson {
  /** Members may be added under the same major number. */
  private static final String FORMAT = "realty.doctor/1.0";

  private DoctorJson() {}

  static void write(List<AccountReport> reports, Instant at, PrintStream out) throws IOException {
    JsonGenerator json = new ObjectMapper().getFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(new DefaultPrettyPrinter());
    json.writeStartObject();
    json.writeStringField("format", FORMAT);
    json.writeStringField("at", at.toString());
    json.writeArrayFieldStart("accounts");
    for (AccountReport report : reports) {
      account(report, json);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.close();
    out.println();
  }

  private static void account(AccountReport report, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("service", report.service().name());
    json.writeStringField("account", report.account());
    json.writeArrayFieldStart("findings");
    for (Finding finding : report.findings()) {
      json.writeStartObject();
      json.writeStringField("check", finding.check());
      json.writeStringField("verdict", finding.verdict().text());
      json.writeStringField("assumption", finding.assumption());
      json.writeStringField("seen", finding.seen());
      json.writeStringField("set", finding.setting());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("deviations");
    for (SchemaDeviation deviation : report.deviations()) {
      json.writeStartObject();
      json.writeStringField("operation", deviation.operation());
      json.writeStringField("path", deviation.path());
      json.writeStringField("documented", deviation.documented());
      json.writeStringField("found", deviation.found());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("builder");
    for (String line : report.builder()) {
      json.writeString(line.strip());
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
