package io.realtysdk.benchmarks.contestants;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Open To Close's agents as records, by hand. */
public final class OpenToCloseJson {
  private OpenToCloseJson() {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Agent(
      long id,
      String name,
      String firstName,
      String lastName,
      String email,
      String phone,
      String licenseNumber,
      Long teamId,
      String status,
      LocalDate hireDate,
      BigDecimal commissionRate,
      List<String> specialties,
      String bio,
      String role,
      Long mentorId,
      Boolean active,
      String brokerage) {}

  /** The same with the members that no component is for. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record KeepingAgent(
      long id,
      String name,
      String firstName,
      String lastName,
      String email,
      String phone,
      String licenseNumber,
      Long teamId,
      String status,
      LocalDate hireDate,
      BigDecimal commissionRate,
      List<String> specialties,
      String bio,
      String role,
      Long mentorId,
      Boolean active,
      String brokerage,
      @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalFields) {

    public KeepingAgent {
      additionalFields = additionalFields == null ? new HashMap<>() : additionalFields;
    }
  }
}
