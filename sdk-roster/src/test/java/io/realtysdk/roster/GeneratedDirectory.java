package io.realtysdk.roster;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;

/** An account of any size whose records are made when they are asked for. */
public final class GeneratedDirectory implements AgentDirectory {
  private static final int PAGE = 500;

  private final AccountId account;
  private final Capabilities capabilities;
  private final int size;

  public GeneratedDirectory(String tenant, ServiceId service, int size) {
    account = new AccountId(tenant, service);
    capabilities = Capabilities.of(service);
    this.size = size;
  }

  /** Returns the people behind the records. */
  public static PersonSource people(int size) {
    return consumer -> {
      for (int i = 0; i < size; i++) {
        consumer.accept(
            Person.builder("p-" + i)
                .set(Field.FIRST_NAME, first(i))
                .set(Field.LAST_NAME, last(i))
                .set(Field.EMAIL, "agent." + i + "@harbor.example")
                .set(Field.PHONE, phone(i))
                .set(Field.LICENCE, "RE-" + i)
                .build());
      }
    };
  }

  private static String first(int i) {
    return "Firstname" + letters(i % 997);
  }

  private static String last(int i) {
    return "Lastname" + letters(i % 8_191);
  }

  private static String letters(int i) {
    StringBuilder text = new StringBuilder();
    for (int rest = i; rest > 0; rest /= 26) {
      text.append((char) ('a' + rest % 26));
    }
    return text.toString();
  }

  private static String phone(int i) {
    return String.format(Locale.ROOT, "+1555%07d", i);
  }

  private AgentRecord record(int i) {
    Values.Builder values = Values.builder().set(Field.EMAIL, "agent." + i + "@harbor.example");
    if (capabilities.field(Field.FULL_NAME).read()) {
      values.set(Field.FULL_NAME, first(i) + " " + last(i));
    } else {
      values.set(Field.FIRST_NAME, first(i)).set(Field.LAST_NAME, last(i));
    }
    if (capabilities.field(Field.PHONE).listed()) {
      values.set(Field.PHONE, phone(i));
    }
    if (capabilities.field(Field.LICENCE).listed()) {
      values.set(Field.LICENCE, "RE-" + i);
    }
    return new AgentRecord(
        new RecordRef(account, Integer.toString(i + 1)),
        values.build(),
        Lifecycle.ACTIVE,
        "Active");
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
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < size;
      }

      @Override
      public ListPage next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        List<AgentRecord> records = new ArrayList<>();
        for (int end = Math.min(size, next + PAGE); next < end; next++) {
          records.add(record(next));
        }
        return new ListPage(records, OptionalLong.empty());
      }
    };
  }

  @Override
  public Optional<AgentRecord> read(String nativeId) {
    return Optional.of(record(Integer.parseInt(nativeId) - 1));
  }

  @Override
  public LookupResult find(String email) {
    return new LookupResult(List.of(), 0, 1);
  }
}
