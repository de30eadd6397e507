package io.realtysdk.testkit.internal.opentoclose;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.testkit.internal.service.SamplePerson;
import org.junit.jupiter.api.Test;

class OpenToCloseAgentsTest {

  @Test
  void generatedAgentsFollowTheRulesOfTheService() {
    for (int number = 1; number <= 250; number++) {
      assertThat(
              OpenToCloseAgents.violations(
                  OpenToCloseAgents.seeded(SamplePerson.numbered(number)), true))
          .isEmpty();
    }
  }
}
