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
   */
  public Map<String, Instant> update(String tenant, Set<String> digests, Instant now) {
    return database.write(
        c -> {
          Map<String, Instant> known = known(c, tenant);
          Map<String, Instant> result = new HashMap<>();
          for (String digest : digests) {
            Instant since = known.get(digest);
            if (since == null) {
              Database.update(
                  c,
                  "INSERT INTO difference (tenant, digest, since) VALUES (?, ?, ?)",
                  tenant,
                  digest,
                  now.toString());
            }
            result.put(digest, since == null ? now : since);
          }
          Set<String> gone = new HashSet<>(known.keySet());
          gone.removeAll(digests);
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
