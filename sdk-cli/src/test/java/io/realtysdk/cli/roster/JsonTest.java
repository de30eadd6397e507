package io.realtysdk.cli.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.realtysdk.cli.Realty;
import io.realtysdk.roster.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With --json a command prints one document, and it is what its schema in the jar says. */
class JsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void start() throws IOException {
    office = new Office(folder);
  }

  @AfterEach
  void stop() {
    office.close();
  }

  private static JsonSchema schema(String format) throws IOException {
    String name = "schema/" + format + "-1.json";
    boolean roster = format.equals("plan") || format.equals("drift");
    try (InputStream in = (roster ? Plan.class : Realty.class).getResourceAsStream(name)) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }
  }

  private JsonNode document(String format, String... args) throws IOException {
    office.run(args);
    JsonNode document = JSON.readTree(office.out());
    assertThat(document.path("format").asText()).isEqualTo("realty." + format + "/1.0");
    assertThat(schema(format).validate(document)).as(format).isEmpty();
    return document;
  }

  @Test
  void everyCommandPrintsOneDocumentOfItsSchema() throws IOException {
    document("init", "init", "--config", "new.yaml", "--json");
    document("capability-list", "capabilities", "--json");
    JsonNode check = document("check", "check", "--json");
    assertThat(check.path("accounts")).hasSize(4);
    JsonNode snapshot = document("snapshot", "snapshot", "--json");
    assertThat(snapshot.path("records").asInt()).isEqualTo(192);
    JsonNode match = document("match", "match", "--stored", "--json");
    assertThat(match.path("accounts").get(0).path("unlinked").asInt()).isEqualTo(44);
    JsonNode review = document("review", "review", "--stored", "--json");
    assertThat(review.path("disputes")).hasSize(3);
    assertThat(review.path("disputes").get(0).path("people")).isNotEmpty();
    assertThat(review.path("proposals")).hasSize(2);
    assertThat(document("plan", "plan", "--stored", "--json").path("masked").asBoolean()).isTrue();
    document("plan", "plan", "--stored", "--json", "--privacy", "show");
    document("drift", "drift", "--stored", "--json");
    document("report", "report", "--stored", "--json");
    document(
        "decisions",
        "decide",
        "--accept",
        "signtraker/19",
        "--person",
        "p-0019",
        "--by",
        "olga",
        "--json");
    assertThat(document("decisions", "decide", "--list", "--json").path("decisions")).hasSize(1);
    document("forget", "forget", "p-0019", "--yes", "--json");
  }

  @Test
  void aDocumentWithAnotherValueFailsItsSchema() throws IOException {
    JsonNode check = document("check", "check", "--json");
    ((com.fasterxml.jackson.databind.node.ObjectNode) check.path("accounts").get(0))
        .put("connected", "perhaps");

    assertThat(schema("check").validate(check)).isNotEmpty();
  }
}
