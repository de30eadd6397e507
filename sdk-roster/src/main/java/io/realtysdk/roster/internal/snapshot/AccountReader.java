package io.realtysdk.roster.internal.snapshot;

import io.realtysdk.core.SdkException;
import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.AccountSnapshot;
import io.realtysdk.roster.AgentDirectory;
import io.realtysdk.roster.AgentRecord;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.Lifecycle;
import io.realtysdk.roster.ListPage;
import io.realtysdk.roster.LookupCheck;
import io.realtysdk.roster.MatchRules;
import io.realtysdk.roster.RecordRef;
import io.realtysdk.roster.RosterListener;
import io.realtysdk.roster.SnapshotOptions;
import io.realtysdk.roster.Values;
import io.realtysdk.roster.internal.key.Keys;
import io.realtysdk.roster.internal.store.Bodies;
import io.realtysdk.roster.internal.store.Digest;
import io.realtysdk.roster.internal.store.RecordWriter;
import io.realtysdk.roster.internal.store.SqliteStore;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one account into a snapshot. */
final class AccountReader {
  private static final Logger LOG = LoggerFactory.getLogger(AccountReader.class);

  private final AgentDirectory directory;
  private final SnapshotOptions options;
  private final SqliteStore store;
  private final long snapshot;
  private final RecordWriter writer;
  private final MatchRules rules;
  private final RosterListener listener;
  private final AccountId account;
  private final int number;
  private final boolean details;
  private final Set<Field> visible = EnumSet.noneOf(Field.class);

  private Digest digest = new Digest();
  private long records;
  private long requests;
  private long pages;
  private long gaps;
  private long deleted;
  private long unknownFields;
  private @Nullable AgentRecord known;

  AccountReader(
      AgentDirectory directory,
      SnapshotOptions options,
      SqliteStore store,
      long snapshot,
      RecordWriter writer,
      MatchRules rules,
      RosterListener listener) {
    this.directory = directory;
    this.options = options;
    this.store = store;
    this.snapshot = snapshot;
    this.writer = writer;
    this.rules = rules;
    this.listener = listener;
    account = directory.account();
    number = store.accounts().number(account);
    details = options.readsDetails(account.service()) && hidesFields();
    directory
        .capabilities()
        .fields()
        .forEach(
            (field, support) -> {
              if (field != Field.LIFECYCLE && support.read() && (details || support.listed())) {
                visible.add(field);
              }
            });
  }

  private boolean hidesFields() {
    return directory.capabilities().fields().values().stream()
        .anyMatch(support -> support.read() && !support.listed());
  }

  AccountSnapshot read() {
    String incomplete;
    LookupCheck lookup;
    try {
      incomplete = readList();
      if (!incomplete.isEmpty()) {
        // The list changed while it was read, perhaps: once more from the beginning.
        clear();
        incomplete = readList();
      }
      readMissing();
      lookup = checkLookup();
    } catch (SdkException e) {
      // Its message holds no personal data.
      incomplete = e.getClass().getSimpleName() + ": " + e.getMessage();
      lookup = LookupCheck.notChecked("the account could not be read");
    }
    AccountSnapshot result =
        new AccountSnapshot(
            account,
            records,
            incomplete,
            requests,
            pages,
            gaps,
            deleted,
            unknownFields,
            details,
            lookup,
            digest.sum());
    if (!incomplete.isEmpty()) {
      LOG.warn("{} was not read whole: {}", account, incomplete);
    }
    listener.accountRead(result);
    return result;
  }

  private void clear() {
    writer.clear(number);
    digest = new Digest();
    records = 0;
    pages = 0;
    unknownFields = 0;
  }

  /** Returns why the list was not read whole, or an empty text. */
  private String readList() {
    OptionalLong total = OptionalLong.empty();
    long twice = 0;
    long seen = 0;
    Iterator<ListPage> list = directory.list();
    while (list.hasNext()) {
      requests++;
      ListPage page = list.next();
      pages++;
      total = page.total();
      seen += page.records().size();
      twice += page.records().size() - write(page.records(), RecordWriter.LISTED);
      listener.pageRead(account, records, total);
    }
    if (twice > 0) {
      return twice + " records came twice: the list changed while it was read";
    }
    if (total.isPresent() && total.getAsLong() != seen) {
      return "the service says it has " + total.getAsLong() + " records, and listed " + seen;
    }
    return "";
  }

  /** Writes records and returns how many of them were new. */
  private int write(List<AgentRecord> listed, int found) {
    List<RecordWriter.Row> rows = new ArrayList<>(listed.size());
    for (AgentRecord record : listed) {
      AgentRecord whole = details && found == RecordWriter.LISTED ? detailed(record) : record;
      rows.add(new RecordWriter.Row(whole, Bodies.of(whole), Keys.of(whole.values(), rules)));
    }
    boolean[] written = writer.add(number, found, rows);
    int count = 0;
    for (int i = 0; i < written.length; i++) {
      if (written[i]) {
        count++;
        note(rows.get(i), found);
      }
    }
    return count;
  }

  private AgentRecord detailed(AgentRecord record) {
    requests++;
    // Deleted since it was listed: what the list showed is the best there is.
    return directory.read(record.ref().nativeId()).orElse(record);
  }

  private void note(RecordWriter.Row row, int found) {
    digest.add(row.record().ref().nativeId(), row.body());
    if (found == RecordWriter.DELETED) {
      return;
    }
    records++;
    for (Field field : visible) {
      if (row.record().values().get(field).isUnknown()) {
        unknownFields++;
      }
    }
    if (row.keys().email() != null) {
      known = row.record();
    }
  }

  /** Reads linked records that were not listed: they were deleted, or the list skipped them. */
  private void readMissing() {
    for (String nativeId : store.snapshots().missingLinks(snapshot, account)) {
      requests++;
      Optional<AgentRecord> record = directory.read(nativeId);
      if (record.isPresent()) {
        gaps++;
        write(List.of(record.get()), RecordWriter.GAP);
      } else {
        deleted++;
        AgentRecord gone =
            new AgentRecord(
                new RecordRef(account, nativeId), Values.none(), Lifecycle.INACTIVE, null);
        write(List.of(gone), RecordWriter.DELETED);
      }
    }
  }

  private LookupCheck checkLookup() {
    if (!options.checksLookup()) {
      return LookupCheck.notChecked("switched off");
    }
    LookupTest test = new LookupTest(directory);
    LookupCheck check = test.run(known);
    requests += test.requests();
    return check;
  }
}
