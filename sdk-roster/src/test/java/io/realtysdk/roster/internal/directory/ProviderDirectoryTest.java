package io.realtysdk.roster.internal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.FieldState;
import io.realtysdk.roster.Values;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is known of a field: the SDK keeps what it could not read among the additional fields. */
class ProviderDirectoryTest {
  private static Values values(boolean listed, Map<String, Object> additional) {
    try (PropertybaseClient client = PropertybaseClient.builder().apiKey("x").build()) {
      return new PropertybaseDirectory("acme", client.agents())
          .collector(additional, listed)
          .add(Field.EMAIL, null)
          .add(Field.PHONE, null, Map.of("phone", 7))
          .add(Field.LICENCE, null, Map.of("phone", 7))
          .add(Field.COMMISSION_RATE, null, null)
          .add(Field.ROLE, "agent")
          .values();
    }
  }

  @Test
  void aFieldThatCouldNotBeReadIsUnknownAndOneThatIsMissingIsEmpty() {
    Values values = values(false, Map.of("email", Map.of("work", "x")));

    assertThat(values.get(Field.EMAIL)).isEqualTo(FieldState.unknown());
    assertThat(values.get(Field.PHONE)).isEqualTo(FieldState.unknown());
    assertThat(values.get(Field.LICENCE)).isEqualTo(FieldState.empty());
    assertThat(values.get(Field.COMMISSION_RATE)).isEqualTo(FieldState.unknown());
    assertThat(values.get(Field.ROLE)).isEqualTo(FieldState.of("agent"));
    assertThat(values(false, Map.of()).get(Field.EMAIL)).isEqualTo(FieldState.empty());
  }

  @Test
  void aFieldThatTheListLeavesOutIsUnknownThere() {
    Values values = values(true, Map.of());

    assertThat(values.get(Field.EMAIL)).isEqualTo(FieldState.empty());
    assertThat(values.get(Field.LICENCE)).isEqualTo(FieldState.unknown());
  }
}
