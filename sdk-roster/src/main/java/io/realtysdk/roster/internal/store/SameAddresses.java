package io.realtysdk.roster.internal.store;

import io.realtysdk.roster.Field;
import io.realtysdk.roster.Person;
import io.realtysdk.roster.ServiceId;
import io.realtysdk.roster.Values;
import io.realtysdk.roster.internal.key.EmailKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds people who want one e-mail address in one service. Holds only addresses in question. */
final class SameAddresses {
  /** A person with values for one service has them here; quotes in values are escaped. */
  private static final String HAS_OWN = "body LIKE '%\"by\":{\"%'";

  private final Connection connection;
  private final long wanted;
  private final Set<ServiceId> services;
  private final Set<String> contested = new HashSet<>();
  private final Map<String, List<String>> people = new HashMap<>();

  SameAddresses(Connection connection, long wanted, Set<ServiceId> services) {
    this.connection = connection;
    this.wanted = wanted;
    this.services = services;
  }

  List<List<String>> find() throws SQLException {
    each(
        "SELECT email, NULL, NULL FROM person WHERE wanted = ? AND email IS NOT NULL"
            + " GROUP BY email HAVING COUNT(*) > 1",
        rows -> contested.add(rows.getString(1)));
    each(
        "SELECT email, key, body FROM person WHERE wanted = ? AND " + HAS_OWN,
        rows -> addOwn(Bodies.person(rows.getString(2), rows.getString(3))));
    if (contested.isEmpty()) {
      return List.of();
    }
    each(
        "SELECT email, key, body, " + HAS_OWN + " FROM person WHERE wanted = ? ORDER BY key",
        rows -> {
          if (rows.getBoolean(4) || contested.contains(rows.getString(1))) {
            add(Bodies.person(rows.getString(2), rows.getString(3)));
          }
        });
    Set<List<String>> groups = new LinkedHashSet<>(people.values());
    groups.removeIf(group -> group.size() < 2);
    // Ordered by people, not by their address.
    return groups.stream().sorted(Comparator.comparing(group -> String.join(" ", group))).toList();
  }

  private void addOwn(Person person) {
    for (Values own : person.wantedByService().values()) {
      String email = EmailKey.of(own.value(Field.EMAIL));
      if (email != null) {
        contested.add(email);
      }
    }
  }

  private void add(Person person) {
    for (ServiceId service : services) {
      String email = EmailKey.of(person.wantedIn(service).value(Field.EMAIL));
      if (email != null && contested.contains(email) && person.belongsIn(service)) {
        people.computeIfAbsent(service + " " + email, k -> new ArrayList<>()).add(person.key());
      }
    }
  }

  private void each(String sql, Row row) throws SQLException {
    try (PreparedStatement s = Database.prepare(connection, sql, wanted);
        ResultSet rows = s.executeQuery()) {
      while (rows.next()) {
        row.read(rows);
      }
    }
  }

  private interface Row {
    void read(ResultSet rows) throws SQLException;
  }
}
