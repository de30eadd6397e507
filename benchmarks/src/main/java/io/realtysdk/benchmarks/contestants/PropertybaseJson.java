package io.realtysdk.benchmarks.contestants;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Propertybase's pages of agents as records, by hand. */
public final class PropertybaseJson {
  private PropertybaseJson() {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Envelope(
      boolean success, List<Agent> data, Map<String, Object> meta, Map<String, Object> links) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Agent(
      String id,
      String email,
      String name,
      String role,
      String status,
      Profile profile,
      String teamId,
      Commission commission,
      Stats stats,
      Instant createdAt,
      Instant lastActive) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Profile(
      String phone, String photo, String bio, List<String> languages, String licenseNumber) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Commission(String tier, BigDecimal rate) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Stats(Long activeLeads, Long dealsClosed, BigDecimal totalRevenue) {}
}
