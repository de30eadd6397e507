package io.realtysdk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is what the schemas in the jar say. */
class SchemaTest {
  private static final String FOLDER = "/io/realtysdk/roster/";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private static JsonSchema schema(String name) throws IOException {
    try (InputStream in = SchemaTest.class.getResourceAsStream(FOLDER + "schema/" + name)) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }
  }

  @Test
  void plansAndDriftAreAsTheirSchemasSay() throws Exception {
    Population population = new Population("acme", 60, 0.1, 3);
    ByteArrayOutputStream plan = new ByteArrayOutputStream();
    ByteArrayOutputStream drift = new ByteArrayOutputStream();
    try (RosterStore store = RosterStore.sqlite(folder.resolve("roster.db"))) {
      SafetyLimits none = SafetyLimits.builder().limit(LimitClass.CREATE, 0, 0).build();
      Roster roster = population.roster(store).limits(none).build();
      Snapshot snapshot = roster.snapshot();
      roster.plan(snapshot, PersonSource.of(population.people())).writeJson(plan);
      roster.drift(snapshot, PersonSource.of(population.people())).writeJson(drift, Privacy.SHOW);
    }
    JsonNode document = JSON.readTree(plan.toByteArray());

    assertThat(schema("plan-1.json").validate(document)).isEmpty();
    assertThat(schema("drift-1.json").validate(JSON.readTree(drift.toByteArray()))).isEmpty();
    for (String part : new String[] {"steps", "disputes", "proposals", "breaches"}) {
      assertThat(document.path(part)).as(part).isNotEmpty();
    }
    ((ObjectNode) document.path("steps").get(0)).put("action", "EXPLODE");
    assertThat(schema("plan-1.json").validate(document)).isNotEmpty();
  }

  @Test
  void capabilityDocumentsAreAsTheirSchemaSays() throws Exception {
    JsonSchema schema = schema("capabilities-1.json");
    for (ServiceId service : ServiceId.all()) {
      try (InputStream in =
          getClass().getResourceAsStream(FOLDER + "capabilities/" + service + ".json")) {
        assertThat(schema.validate(JSON.readTree(in))).as(service.name()).isEmpty();
      }
    }
  }
}
