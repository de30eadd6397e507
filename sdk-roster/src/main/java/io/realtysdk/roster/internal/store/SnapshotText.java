package io.realtysdk.roster.internal.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.AccountSnapshot;
import io.realtysdk.roster.LookupCheck;
import io.realtysdk.roster.ServiceId;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The accounts of a snapshot as JSON, in the store and in plans alike. */
public final class SnapshotText {
  private static final JsonFactory JSON = new JsonFactory();
  private static final ObjectMapper TREES = new ObjectMapper();

  private SnapshotText() {}

  /** Returns accounts as text. */
  public static String write(List<AccountSnapshot> accounts) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      write(accounts, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Writes accounts as an array. */
  public static void write(List<AccountSnapshot> accounts, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (AccountSnapshot account : accounts) {
      out.writeStartObject();
      out.writeStringField("service", account.account().service().name());
      out.writeNumberField("records", account.records());
      out.writeBooleanField("complete", account.isComplete());
      out.writeStringField("incomplete", account.incomplete());
      out.writeNumberField("requests", account.requests());
      out.writeNumberField("pages", account.pages());
      out.writeNumberField("gaps", account.gaps());
      out.writeNumberField("deleted", account.deleted());
      out.writeNumberField("unknownFields", account.unknownFields());
      out.writeBooleanField("details", account.details());
      out.writeStringField("lookup", account.lookup().verdict().name());
      out.writeStringField("lookupWhy", account.lookup().why());
      out.writeStringField("fingerprint", account.fingerprint());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /** Reads the accounts of a tenant from text. */
  public static List<AccountSnapshot> read(String tenant, String text) {
    try {
      return read(tenant, TREES.readTree(text));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the accounts of a tenant from an array. */
  public static List<AccountSnapshot> read(String tenant, JsonNode array) {
    List<AccountSnapshot> accounts = new ArrayList<>();
    for (JsonNode node : array) {
      accounts.add(
          new AccountSnapshot(
              new AccountId(tenant, new ServiceId(node.path("service").asText())),
              node.path("records").asLong(),
              node.path("incomplete").asText(),
              node.path("requests").asLong(),
              node.path("pages").asLong(),
              node.path("gaps").asLong(),
              node.path("deleted").asLong(),
              node.path("unknownFields").asLong(),
              node.path("details").asBoolean(),
              new LookupCheck(
                  LookupCheck.Verdict.valueOf(node.path("lookup").asText()),
                  node.path("lookupWhy").asText()),
              node.path("fingerprint").asText()));
    }
    return accounts;
  }
}
