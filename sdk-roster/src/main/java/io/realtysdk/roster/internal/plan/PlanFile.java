package io.realtysdk.roster.internal.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.realtysdk.roster.Plan;
import io.realtysdk.roster.RosterException;
import io.realtysdk.roster.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads plans from files. The steps stay there until they are asked for. */
public final class PlanFile {
  private static final ObjectMapper TREES = new ObjectMapper();
  private static final JsonFactory JSON = TREES.getFactory();
  private static final String FAMILY = "realty.plan/";

  private PlanFile() {}

  /** Reads a plan and checks that it is what its id says. */
  public static Plan read(Path file) {
    try {
      ObjectNode front = front(file);
      checkFormat(file, front.path("format").asText());
      if (front.path("masked").asBoolean()) {
        throw new RosterException(
            file.getFileName() + " is masked, to be read by people; write the plan in clear");
      }
      String tenant = front.path("tenant").asText();
      StoredPlan plan = StoredPlan.of(PlanReader.read(front), () -> steps(file, tenant));
      if (!plan.id().equals(front.path("id").asText())) {
        throw new RosterException(file.getFileName() + " was changed after it was made");
      }
      return plan;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      // Not the cause's text: it may quote the file.
      throw new RosterException(
          file.getFileName() + " is no plan: " + e.getClass().getSimpleName());
    }
  }

  private static void checkFormat(Path file, String format) {
    if (!format.startsWith(FAMILY)) {
      throw new RosterException(file.getFileName() + " is no plan");
    }
    String version = format.substring(FAMILY.length());
    if (!version.matches("1\\.[0-9]+")) {
      throw new RosterException(
          file.getFileName() + " has format " + version + "; this version reads 1.x");
    }
  }

  /** Reads everything but the steps. */
  private static ObjectNode front(Path file) throws IOException {
    ObjectNode front = TREES.createObjectNode();
    try (JsonParser in = JSON.createParser(file.toFile())) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        return front;
      }
      for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        in.nextToken();
        if (name.equals("steps")) {
          in.skipChildren();
        } else {
          JsonNode value = in.readValueAsTree();
          front.set(name, value);
        }
      }
    }
    return front;
  }

  private static Stream<Step> steps(Path file, String tenant) {
    try {
      JsonParser in = JSON.createParser(file.toFile());
      toSteps(in);
      return StepSource.stream(() -> next(in, tenant)).onClose(() -> close(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void toSteps(JsonParser in) throws IOException {
    in.nextToken();
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      in.nextToken();
      if (name.equals("steps")) {
        return;
      }
      in.skipChildren();
    }
  }

  private static @Nullable Step next(JsonParser in, String tenant) {
    try {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      JsonNode node = in.readValueAsTree();
      return StepJson.read(tenant, node);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(JsonParser in) {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
