package io.realtysdk.roster;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields of a person or a record. Immutable. A field that was not set is unknown. */
public final class Values {
  private static final Values NONE = builder().build();

  private final Map<Field, FieldState> fields;
  private final Map<String, String> nativeFields;

  private Values(Builder from) {
    fields = Collections.unmodifiableMap(new EnumMap<>(from.fields));
    nativeFields = Collections.unmodifiableMap(new TreeMap<>(from.nativeFields));
  }

  /** Returns values in which every field is unknown. */
  public static Values none() {
    return NONE;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder initialised from these values. */
  public Builder toBuilder() {
    Builder b = new Builder();
    b.fields.putAll(fields);
    b.nativeFields.putAll(nativeFields);
    return b;
  }

  /** Returns the state of a field; unknown if it was never set. */
  public FieldState get(Field field) {
    return fields.getOrDefault(field, FieldState.unknown());
  }

  /** Returns the value of a field, or null if it is empty or unknown. */
  public @Nullable String value(Field field) {
    return get(field).value();
  }

  /** Returns the fields that are not unknown. */
  public Set<Field> known() {
    return fields.keySet();
  }

  /** Returns the fields that only one service has, by its own names, such as {@code UserName}. */
  public Map<String, String> nativeFields() {
    return nativeFields;
  }

  /** Returns these values, overridden by everything that the other ones know. */
  public Values mergedWith(Values other) {
    if (other.fields.isEmpty() && other.nativeFields.isEmpty()) {
      return this;
    }
    Builder b = toBuilder();
    b.fields.putAll(other.fields);
    b.nativeFields.putAll(other.nativeFields);
    return b.build();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Values that
        && fields.equals(that.fields)
        && nativeFields.equals(that.nativeFields);
  }

  @Override
  public int hashCode() {
    return Objects.hash(fields, nativeFields);
  }

  /** Returns the names of the known fields, never a value: they are personal data. */
  @Override
  public String toString() {
    return "Values" + fields.keySet() + nativeFields.keySet();
  }

  /** Builder for {@link Values}. */
  public static final class Builder {
    private final Map<Field, FieldState> fields = new EnumMap<>(Field.class);
    private final Map<String, String> nativeFields = new TreeMap<>();

    private Builder() {}

    /** Sets a field; null makes it empty. */
    public Builder set(Field field, @Nullable String value) {
      return set(field, value == null ? FieldState.empty() : FieldState.of(value));
    }

    /** Sets the state of a field. */
    public Builder set(Field field, FieldState state) {
      if (state.isUnknown()) {
        fields.remove(field);
      } else {
        fields.put(field, state);
      }
      return this;
    }

    /** Sets a field that only one service has, by its own name. */
    public Builder nativeField(String name, String value) {
      nativeFields.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, name));
      return this;
    }

    /** Builds the values. */
    public Values build() {
      return new Values(this);
    }
  }
}
