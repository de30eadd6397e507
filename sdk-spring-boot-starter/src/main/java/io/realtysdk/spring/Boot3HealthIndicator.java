package io.realtysdk.spring;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** The health of all clients, with the API of Spring Boot 3.5. */
final class Boot3HealthIndicator implements HealthIndicator {
  private final AgentsCheck check;

  Boot3HealthIndicator(AgentsCheck check) {
    this.check = check;
  }

  @Override
  public Health health() {
    AgentsCheck.Result result = check.result();
    return (result.up() ? Health.up() : Health.down()).withDetails(result.details()).build();
  }
}
