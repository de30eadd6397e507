package io.realtysdk.cli.agents;

import io.realtysdk.roster.AgentRecord;
import io.realtysdk.roster.Capabilities;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.FieldState;
import io.realtysdk.roster.Privacy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The columns of agents: id, status, and the shared fields that a service has. */
final class RecordColumns {
  private final List<Field> fields;
  private final Privacy privacy;

  /**
   * @param whole whether agents are read alone, with the fields that the list leaves out
   */
  RecordColumns(Capabilities service, boolean whole, Privacy privacy) {
    this.privacy = privacy;
    this.fields = new ArrayList<>();
    for (Field field : Field.values()) {
      Capabilities.FieldSupport support = service.field(field);
      boolean shown = whole ? support.read() : support.listed();
      if (shown && field != Field.LIFECYCLE) {
        fields.add(field);
      }
    }
  }

  /** Returns the names of the columns. */
  List<String> names() {
    List<String> names = new ArrayList<>(List.of("id", "status"));
    fields.forEach(field -> names.add(field.name().toLowerCase(Locale.ROOT)));
    return names;
  }

  /**
   * Returns the values in the order of {@link #names}: null for a field that is known to be empty.
   *
   * @param unknown stands for a field that the service did not show
   */
  List<@Nullable String> values(AgentRecord agent, @Nullable String unknown) {
    List<@Nullable String> values = new ArrayList<>();
    values.add(agent.ref().nativeId());
    String status = agent.nativeStatus();
    values.add(status != null ? status : agent.lifecycle().name().toLowerCase(Locale.ROOT));
    for (Field field : fields) {
      FieldState state = agent.values().get(field);
      values.add(state.isUnknown() ? unknown : value(field, state));
    }
    return values;
  }

  /** Returns whether the service showed a column's field. */
  boolean isKnown(AgentRecord agent, int column) {
    return column < 2 || !agent.values().get(fields.get(column - 2)).isUnknown();
  }

  private @Nullable String value(Field field, FieldState state) {
    if (state.value() == null) {
      return null;
    }
    return privacy == Privacy.MASK ? privacy.value(field, state) : state.value();
  }
}
