package io.realtysdk.benchmarks.contestants;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Spectora's JSON:API pages as records, by hand; included resources are found by their names. */
public final class SpectoraJson {
  private SpectoraJson() {}

  public record Document(
      List<Connection> data,
      List<Included> included,
      Map<String, Object> meta,
      Map<String, Object> links) {

    List<Agent> resolved() {
      Map<Linkage, Included> byName = new HashMap<>();
      for (Included resource : included) {
        byName.put(new Linkage(resource.id(), resource.type()), resource);
      }
      List<Agent> agents = new ArrayList<>(data.size());
      for (Connection connection : data) {
        Relationships to = connection.relationships();
        agents.add(
            new Agent(
                connection,
                to.agent() == null ? null : byName.get(to.agent().data()),
                to.agentTeam() == null ? null : byName.get(to.agentTeam().data())));
      }
      return agents;
    }
  }

  public record Agent(
      Connection connection, @Nullable Included agent, @Nullable Included agentTeam) {}

  public record Connection(
      String id, String type, Attributes attributes, Relationships relationships) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Attributes(
      String firstName,
      String lastName,
      String email,
      String phone,
      String agencyName,
      String city,
      String state,
      String image,
      List<String> tags,
      Integer agentInspections,
      Integer buyingAgentInspections,
      Integer sellingAgentInspections,
      LocalDate dateOfFirstInspection,
      String companyId,
      String agencyId,
      String agentId,
      String agentTeamId) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Relationships(
      @Nullable Relationship agent, @Nullable Relationship agentTeam, Relationship company) {}

  public record Relationship(Linkage data) {}

  public record Linkage(String id, String type) {}

  public record Included(String id, String type, IncludedAttributes attributes) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record IncludedAttributes(
      String uuid,
      String firstName,
      String lastName,
      String email,
      String phone,
      String companyId,
      String name) {}
}
