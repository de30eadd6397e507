package io.realtysdk.roster;

import io.realtysdk.roster.internal.key.EmailKey;
import io.realtysdk.testkit.SdkExceptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/** An account in memory, with the faults that real ones have. */
public final class TestDirectory implements AgentDirectory {
  private final AccountId account;
  private final Capabilities capabilities;
  private final List<AgentRecord> records = new ArrayList<>();
  private final Set<String> unlisted = new HashSet<>();
  private int pageSize = 100;
  private boolean ignoresFilter;
  private boolean fuzzy;
  private int failsOnPage = -1;
  private int repeatsRecords;
  private long totalOff;
  private int requests;

  public TestDirectory(String tenant, ServiceId service) {
    account = new AccountId(tenant, service);
    capabilities = Capabilities.of(service);
  }

  public TestDirectory add(String id, Values values) {
    return add(id, values, Lifecycle.ACTIVE, "active");
  }

  public TestDirectory add(String id, Values values, Lifecycle lifecycle, String status) {
    records.add(new AgentRecord(new RecordRef(account, id), values, lifecycle, status));
    return this;
  }

  /** Adds a record from fields and values in turn. */
  public TestDirectory add(String id, Object... fields) {
    Values.Builder values = Values.builder();
    for (int i = 0; i < fields.length; i += 2) {
      values.set((Field) fields[i], (String) fields[i + 1]);
    }
    return add(id, values.build());
  }

  public TestDirectory remove(String id) {
    records.removeIf(record -> record.ref().nativeId().equals(id));
    return this;
  }

  /** Keeps a record out of the list, as a deletion between two pages does. */
  public TestDirectory unlisted(String id) {
    unlisted.add(id);
    return this;
  }

  public TestDirectory pageSize(int size) {
    pageSize = size;
    return this;
  }

  public TestDirectory ignoringFilter() {
    ignoresFilter = true;
    return this;
  }

  public TestDirectory fuzzy() {
    fuzzy = true;
    return this;
  }

  /** Fails when this page is asked for, from 0. */
  public TestDirectory failingOnPage(int page) {
    failsOnPage = page;
    return this;
  }

  /** Lists the first record of each page after the first twice, so many times. */
  public TestDirectory repeating(int times) {
    repeatsRecords = times;
    return this;
  }

  public TestDirectory totalOffBy(long records) {
    totalOff = records;
    return this;
  }

  public TestDirectory shuffled(long seed) {
    Collections.shuffle(records, new Random(seed));
    return this;
  }

  public int requests() {
    return requests;
  }

  public List<AgentRecord> records() {
    return records;
  }

  @Override
  public AccountId account() {
    return account;
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public Iterator<ListPage> list() {
    List<AgentRecord> listed =
        records.stream().filter(r -> !unlisted.contains(r.ref().nativeId())).toList();
    return new Iterator<>() {
      private int page;

      @Override
      public boolean hasNext() {
        return page == 0 || page * pageSize < listed.size();
      }

      @Override
      public ListPage next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        requests++;
        if (page == failsOnPage) {
          throw SdkExceptions.network().operation("test.agents.list").build();
        }
        int from = page * pageSize;
        List<AgentRecord> some = new ArrayList<>();
        for (int i = from; i < Math.min(from + pageSize, listed.size()); i++) {
          some.add(asListed(listed.get(i)));
        }
        if (page > 0 && repeatsRecords > 0) {
          repeatsRecords--;
          some.add(asListed(listed.get(0)));
        }
        page++;
        return new ListPage(
            some,
            capabilities.total()
                ? OptionalLong.of(listed.size() + totalOff)
                : OptionalLong.empty());
      }
    };
  }

  private AgentRecord asListed(AgentRecord record) {
    Values.Builder values = record.values().toBuilder();
    capabilities
        .fields()
        .forEach(
            (field, support) -> {
              if (!support.listed()) {
                values.set(field, FieldState.unknown());
              }
            });
    return new AgentRecord(record.ref(), values.build(), record.lifecycle(), record.nativeStatus());
  }

  @Override
  public Optional<AgentRecord> read(String nativeId) {
    requests++;
    return records.stream().filter(r -> r.ref().nativeId().equals(nativeId)).findAny();
  }

  @Override
  public LookupResult find(String email) {
    requests++;
    String key = EmailKey.of(email);
    List<AgentRecord> exact =
        records.stream()
            .filter(r -> key != null && key.equals(EmailKey.of(r.values().value(Field.EMAIL))))
            .toList();
    int rows = exact.size();
    if (ignoresFilter) {
      rows = Math.min(pageSize, records.size());
      return new LookupResult(
          exact.stream().filter(r -> records.indexOf(r) < pageSize).toList(), rows, 1);
    }
    return new LookupResult(exact, fuzzy && rows > 0 ? rows + 3 : rows, 1);
  }
}
