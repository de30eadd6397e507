package io.realtysdk.roster.internal.store;

import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.ServiceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The accounts and their numbers, which stand for them in the other tables. */
public final class Accounts {
  private final Database database;
  private final Map<AccountId, Integer> numbers = new ConcurrentHashMap<>();
  private final Map<Integer, AccountId> ids = new ConcurrentHashMap<>();

  Accounts(Database database) {
    this.database = database;
  }

  /** Returns the number of an account; a new one if it has none. */
  public int number(AccountId account) {
    Integer known = numbers.get(account);
    if (known != null) {
      return known;
    }
    int number = database.write(c -> findOrAdd(c, account));
    numbers.put(account, number);
    ids.put(number, account);
    return number;
  }

  private static int findOrAdd(Connection c, AccountId account) throws SQLException {
    Object[] key = {account.tenant(), account.service().name()};
    Database.update(c, "INSERT OR IGNORE INTO account (tenant, service) VALUES (?, ?)", key);
    try (PreparedStatement s =
            Database.prepare(c, "SELECT id FROM account WHERE tenant = ? AND service = ?", key);
        ResultSet rows = s.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** Returns the account with a number. */
  public AccountId id(int number) {
    AccountId known = ids.get(number);
    if (known != null) {
      return known;
    }
    AccountId found = database.read(c -> find(c, number));
    ids.put(number, found);
    return found;
  }

  private static AccountId find(Connection c, int number) throws SQLException {
    try (PreparedStatement s =
            Database.prepare(c, "SELECT tenant, service FROM account WHERE id = ?", number);
        ResultSet rows = s.executeQuery()) {
      rows.next();
      return new AccountId(rows.getString(1), new ServiceId(rows.getString(2)));
    }
  }
}
