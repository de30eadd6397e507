package io.realtysdk.roster.internal.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Removes what is stored about one person. Records that belong to them cannot all be told from the
 * others, so the tenant's snapshot and plans go as a whole; reading the accounts again brings back
 * what the services still hold.
 */
final class Forgetting {
  private static final String OF_TENANT = " (SELECT id FROM account WHERE tenant = ?)";

  private final Database database;

  Forgetting(Database database) {
    this.database = database;
  }

  void forget(String tenant, String person) {
    database.write(
        c -> {
          dropSnapshots(c, tenant);
          dropPlans(c, tenant);
          Database.update(
              c,
              "DELETE FROM person WHERE key = ? AND wanted IN"
                  + " (SELECT id FROM wanted WHERE tenant = ?)",
              person,
              tenant);
          Database.update(
              c, "DELETE FROM difference WHERE tenant = ? AND person = ?", tenant, person);
          Database.update(
              c, "DELETE FROM link WHERE person = ? AND account IN" + OF_TENANT, person, tenant);
          return Database.update(
              c,
              "DELETE FROM decision WHERE person = ? AND account IN" + OF_TENANT,
              person,
              tenant);
        });
    database.truncateLog();
  }

  private static void dropSnapshots(Connection c, String tenant) throws SQLException {
    Database.update(
        c,
        "DELETE FROM record WHERE snapshot IN (SELECT id FROM snapshot WHERE tenant = ?)",
        tenant);
    Database.update(c, "DELETE FROM snapshot WHERE tenant = ?", tenant);
  }

  private static void dropPlans(Connection c, String tenant) throws SQLException {
    Database.update(
        c, "DELETE FROM plan_step WHERE plan IN (SELECT id FROM plan WHERE tenant = ?)", tenant);
    Database.update(c, "DELETE FROM plan WHERE tenant = ?", tenant);
  }
}
