package io.realtysdk.roster.internal.store;

import io.realtysdk.roster.AgentRecord;
import io.realtysdk.roster.internal.key.Keys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Writes the records of one snapshot, page by page, for several accounts at once. */
public final class RecordWriter {
  /** In the list. */
  public static final int LISTED = 0;

  /** Read by its id, because the list left it out. */
  public static final int GAP = 1;

  /** Linked, and the service no longer has it. */
  public static final int DELETED = 2;

  private static final String INSERT =
      "INSERT OR IGNORE INTO record (n, account, native_id, found, body, email, folded_email,"
          + " phone, licence, licence_number, name, snapshot) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)";

  private final Database database;
  private final long snapshot;
  private final AtomicInteger next = new AtomicInteger();

  RecordWriter(Database database, long snapshot) {
    this.database = database;
    this.snapshot = snapshot;
  }

  /**
   * Writes records in one transaction. They are durable with the end of the snapshot.
   *
   * @return for each whether it was written; false if the account has that id already
   */
  public boolean[] add(int account, int found, List<Row> rows) {
    return database.writeAhead(
        c -> {
          try (PreparedStatement s = c.prepareStatement(INSERT)) {
            for (Row row : rows) {
              bind(s, account, found, row);
              s.addBatch();
            }
            int[] counts = s.executeBatch();
            boolean[] written = new boolean[counts.length];
            for (int i = 0; i < counts.length; i++) {
              written[i] = counts[i] > 0;
            }
            return written;
          }
        });
  }

  private void bind(PreparedStatement s, int account, int found, Row row) throws SQLException {
    s.setLong(1, (snapshot << 32) | next.getAndIncrement());
    s.setInt(2, account);
    s.setString(3, row.record().ref().nativeId());
    s.setInt(4, found);
    s.setString(5, row.body());
    bindKeys(s, 6, row.keys());
    s.setLong(12, snapshot);
  }

  static void bindKeys(PreparedStatement s, int from, Keys keys) throws SQLException {
    text(s, from, keys.email());
    text(s, from + 1, keys.foldedEmail());
    text(s, from + 2, keys.phone());
    text(s, from + 3, keys.licence());
    text(s, from + 4, keys.licenceNumber());
    text(s, from + 5, keys.name());
  }

  private static void text(PreparedStatement s, int index, @Nullable String value)
      throws SQLException {
    if (value == null) {
      s.setNull(index, Types.VARCHAR);
    } else {
      s.setString(index, value);
    }
  }

  /** Drops the records of one account, to read it again. */
  public void clear(int account) {
    database.write(
        (Connection c) ->
            Database.update(
                c, "DELETE FROM record WHERE snapshot = ? AND account = ?", snapshot, account));
  }

  /**
   * A record ready to be written.
   *
   * @param body as {@link Bodies} writes it
   */
  public record Row(AgentRecord record, String body, Keys keys) {}
}
