package io.realtysdk.roster;

import io.realtysdk.roster.Capabilities.FieldSupport;
import io.realtysdk.roster.Capabilities.Operation;
import io.realtysdk.roster.Capabilities.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What services can do, as tables for people. */
public final class CapabilityTable {
  private static final List<Action> ACTIONS =
      List.of(Action.CREATE, Action.UPDATE, Action.OFFBOARD, Action.DELETE, Action.REACTIVATE);

  private CapabilityTable() {}

  /** Returns Markdown: one table of operations, and one of fields for each service. */
  public static String markdown(List<Capabilities> services) {
    StringBuilder text = new StringBuilder();
    operations(services, text);
    for (Capabilities service : services) {
      fields(service, text);
    }
    return text.toString();
  }

  private static void operations(List<Capabilities> services, StringBuilder text) {
    List<String> head = new ArrayList<>(List.of("operation"));
    services.forEach(service -> head.add(service.displayName()));
    row(head, text);
    row(head.stream().map(cell -> "---").toList(), text);
    for (Action action : ACTIONS) {
      List<String> cells = new ArrayList<>(List.of(word(action.name())));
      services.forEach(service -> cells.add(operation(service.operation(action))));
      row(cells, text);
    }
    List<String> lookup = new ArrayList<>(List.of("search by e-mail"));
    List<String> pace = new ArrayList<>(List.of("rate"));
    List<String> page = new ArrayList<>(List.of("page of the list"));
    for (Capabilities service : services) {
      lookup.add(
          "`"
              + service.lookup().parameter()
              + "`, "
              + (service.lookup().exact() ? "exact" : "loose")
              + ", "
              + word(service.lookup().proof().name()));
      pace.add(
          number(service.requestsPerSecond()) + " a second: " + service.requestsPerSecondSource());
      page.add(service.pageSize() + (service.total() ? ", with a total" : ", no total"));
    }
    row(lookup, text);
    row(pace, text);
    row(page, text);
  }

  private static String number(double rate) {
    return rate == Math.rint(rate) ? Long.toString((long) rate) : Double.toString(rate);
  }

  private static String operation(Operation operation) {
    if (!operation.offered()) {
      return "not offered (" + operation.source() + ")";
    }
    StringBuilder text = new StringBuilder("`").append(operation.call()).append("`, ");
    text.append(word(operation.proof().name()));
    operation.effects().stream()
        .sorted()
        .forEach(effect -> text.append(", ").append(word(effect.name())));
    return text.append(": ").append(operation.source()).toString();
  }

  private static void fields(Capabilities service, StringBuilder text) {
    text.append("\n**").append(service.displayName()).append("**\n\n");
    row(
        List.of("field", "name", "in the list", "create", "update", "can be emptied", "proof"),
        text);
    row(List.of("---", "---", "---", "---", "---", "---", "---"), text);
    for (Field field : Field.values()) {
      FieldSupport support = service.field(field);
      if (!support.nativeName().isEmpty()) {
        row(
            List.of(
                word(field.name()),
                "`" + support.nativeName() + "`",
                support.listed() ? "yes" : "no",
                write(support.onCreate()),
                write(support.onUpdate()),
                support.clearable() ? "yes" : "no",
                word(support.proof().name()) + (support.why() == null ? "" : "; " + support.why())),
            text);
      }
    }
    text.append('\n');
    if (!service.requiredNative().isEmpty()) {
      text.append("- A create needs ")
          .append(String.join(" and ", service.requiredNative()))
          .append(" as well.\n");
    }
    service.rules().forEach(rule -> text.append("- ").append(rule).append('\n'));
  }

  private static String write(Write write) {
    return switch (write) {
      case NO -> "no";
      case MAY -> "may";
      case MUST -> "must";
    };
  }

  private static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static void row(List<String> cells, StringBuilder text) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
