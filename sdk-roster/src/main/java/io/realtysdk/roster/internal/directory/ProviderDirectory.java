package io.realtysdk.roster.internal.directory;

import io.realtysdk.core.ApiException;
import io.realtysdk.core.Page;
import io.realtysdk.core.Pages;
import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.AgentDirectory;
import io.realtysdk.roster.AgentRecord;
import io.realtysdk.roster.Capabilities;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.FieldState;
import io.realtysdk.roster.ListPage;
import io.realtysdk.roster.LookupResult;
import io.realtysdk.roster.RecordRef;
import io.realtysdk.roster.ServiceId;
import io.realtysdk.roster.Values;
import io.realtysdk.roster.internal.key.EmailKey;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the four directories share.
 *
 * @param <A> the provider's agent
 */
abstract class ProviderDirectory<A> implements AgentDirectory {
  private final AccountId account;
  private final Capabilities capabilities;

  ProviderDirectory(String tenant, ServiceId service) {
    account = new AccountId(tenant, service);
    capabilities = CapabilityReader.read(service);
  }

  /** Returns the whole list. */
  abstract Pages<A> all();

  /** Returns the first page of what the service finds for an address. */
  abstract Page<A> search(String email);

  /** Reads one agent. */
  abstract A get(String nativeId);

  /**
   * Returns an agent as a record.
   *
   * @param listed whether it comes from a list
   */
  abstract AgentRecord record(A agent, boolean listed);

  @Override
  public final AccountId account() {
    return account;
  }

  @Override
  public final Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public final Iterator<ListPage> list() {
    Iterator<Page<A>> pages = all().byPage().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return pages.hasNext();
      }

      @Override
      public ListPage next() {
        Page<A> page = pages.next();
        return new ListPage(records(page), page.total());
      }
    };
  }

  @Override
  public final Optional<AgentRecord> read(String nativeId) {
    try {
      return Optional.of(record(get(nativeId), false));
    } catch (ApiException e) {
      if (e.status() == 404 || e.status() == 410) {
        return Optional.empty();
      }
      throw e;
    } catch (IllegalArgumentException e) {
      // Refused before anything was sent: no record of this service can have such an id.
      return Optional.empty();
    }
  }

  @Override
  public final LookupResult find(String email) {
    String key = EmailKey.of(Objects.requireNonNull(email, "email"));
    if (key == null) {
      throw new IllegalArgumentException("email must be an address such as name@example.com");
    }
    List<AgentRecord> rows = records(search(email));
    List<AgentRecord> matches =
        rows.stream()
            .filter(record -> key.equals(EmailKey.of(record.values().value(Field.EMAIL))))
            .toList();
    return new LookupResult(matches, rows.size(), 1);
  }

  private List<AgentRecord> records(Page<A> page) {
    List<AgentRecord> records = new ArrayList<>(page.items().size());
    for (A agent : page.items()) {
      records.add(record(agent, true));
    }
    return records;
  }

  final RecordRef ref(String nativeId) {
    return new RecordRef(account, nativeId);
  }

  final Collector collector(Map<String, @Nullable Object> additional, boolean listed) {
    return new Collector(additional, listed);
  }

  /** Collects a record's values, and leaves out what cannot be known. */
  final class Collector {
    private final Values.Builder values = Values.builder();
    private final Map<String, @Nullable Object> additional;
    private final boolean listed;

    private Collector(Map<String, @Nullable Object> additional, boolean listed) {
      this.additional = additional;
      this.listed = listed;
    }

    /** Adds a field by the name that the capabilities have for it. */
    Collector add(Field field, @Nullable Object value) {
      return add(field, value, additional);
    }

    /**
     * The same for a field of a nested object.
     *
     * @param beside the additional fields of that object, or null if there is no such object
     */
    Collector add(
        Field field, @Nullable Object value, @Nullable Map<String, @Nullable Object> beside) {
      String name = capabilities.field(field).nativeName();
      boolean hidden = listed && !capabilities.field(field).listed();
      if (value != null) {
        values.set(field, value.toString());
      } else if (beside != null
          && !hidden
          // A component that could not be read is a key here.
          && !beside.containsKey(name.substring(name.lastIndexOf('.') + 1))) {
        values.set(field, FieldState.empty());
      }
      return this;
    }

    /** Adds a field that only this service has. */
    Collector addNative(String name, @Nullable Object value) {
      if (value != null) {
        values.nativeField(name, value.toString());
      }
      return this;
    }

    Values values() {
      return values.build();
    }
  }
}
