package io.realtysdk.roster.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** When differences were first seen. */
public final class FirstSeen {
  private final Database database;

  FirstSeen(Database database) {
    this.database = database;
  }

  /**
   * Returns when each of these differences was first seen: now for a new one. Differences that are
   * gone are forgotten, so that one that comes back counts anew.
   *
   * @param people whom each difference is about, by the difference's digest; an empty text for
   *     nobody
   */
  public Map<String, Instant> update(String tenant, Map<String, String> people, Instant now) {
    return database.write(
        c -> {
          Map<String, Instant> known = known(c, tenant);
          Map<String, Instant> result = new HashMap<>();
          for (Map.Entry<String, String> entry : people.entrySet()) {
            String digest = entry.getKey();
            Instant since = known.get(digest);
            if (since == null) {
              Database.update(
                  c,
                  "INSERT INTO difference (tenant, digest, since, person) VALUES (?, ?, ?, ?)",
                  tenant,
                  digest,
                  now.toString(),
                  entry.getValue());
            }
            result.put(digest, since == null ? now : since);
          }
          Set<String> gone = new HashSet<>(known.keySet());
          gone.removeAll(people.keySet());
          for (String digest : gone) {
            Database.update(
                c, "DELETE FROM difference WHERE tenant = ? AND digest = ?", tenant, digest);
          }
          return result;
        });
  }

  private static Map<String, Instant> known(Connection c, String tenant) throws SQLException {
    Map<String, Instant> known = new HashMap<>();
    try (PreparedStatement s =
            Database.prepare(c, "SELECT digest, since FROM difference WHERE tenant = ?", tenant);
        ResultSet rows = s.executeQuery()) {
      while (rows.next()) {
        known.put(rows.getString(1), Instant.parse(rows.getString(2)));
      }
    }
    return known;
  }
}
