package io.realtysdk.spring;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** The health of all clients, with the API of Spring Boot 4. */
final class Boot4HealthIndicator implements HealthIndicator {
  private final AgentsCheck check;

  Boot4HealthIndicator(AgentsCheck check) {
    this.check = check;
  }

  @Override
  public Health health() {
    AgentsCheck.Result result = check.result();
    return (result.up() ? Health.up() : Health.down()).withDetails(result.details()).build();
  }
}
