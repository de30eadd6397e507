package io.realtysdk.core.internal.codec;

import io.realtysdk.core.internal.json.WireNames;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;

/** What a record type is made of. */
final class RecordShape {
  /** Takes every member without a component, and every raw value that a component cannot hold. */
  private static final String ADDITIONAL = "additionalFields";

  /** Takes the raw values alone, for the envelopes of records. */
  private static final String UNREADABLE = "unreadable";

  private final Class<?> type;
  private final RecordComponent[] components;
  private final WireNames names;
  private final int additional;
  private final int id;
  private final boolean identified;
  private final boolean keepsUnknown;

  /**
   * Inspects a record type.
   *
   * @param primary whether the record is what an operation is about, not a part of one
   */
  RecordShape(Class<?> type, WireNames names, boolean primary) {
    this.type = type;
    this.names = names;
    this.components = type.getRecordComponents();
    if (components.length > Long.SIZE) {
      throw new IllegalArgumentException(
          type.getName() + " has more than " + Long.SIZE + " components");
    }
    this.keepsUnknown = indexOf(ADDITIONAL) >= 0;
    this.additional = keepsUnknown ? indexOf(ADDITIONAL) : indexOf(UNREADABLE);
    this.id = indexOf("id");
    Class<?> idType = id < 0 ? void.class : components[id].getType();
    this.identified =
        primary && (idType == long.class || idType == Long.class || idType == String.class);
  }

  private int indexOf(String name) {
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  Class<?> type() {
    return type;
  }

  int size() {
    return components.length;
  }

  Type genericType(int index) {
    return components[index].getGenericType();
  }

  boolean isPrimitive(int index) {
    return components[index].getType().isPrimitive();
  }

  String name(int index) {
    return components[index].getName();
  }

  String member(int index) {
    return names.of(components[index].getName());
  }

  int additionalIndex() {
    return additional;
  }

  boolean keepsRaw() {
    return additional >= 0;
  }

  boolean keepsUnknown() {
    return keepsUnknown;
  }

  /** The component {@code id}, or −1. */
  int idIndex() {
    return id;
  }

  /** Whether the record fails without a usable id. */
  boolean isIdentified() {
    return identified;
  }

  /** Takes the components as one array. */
  MethodHandle constructor() {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      // Envelopes are package-private records in packages that are opened to this module.
      constructor.setAccessible(true);
      return MethodHandles.lookup()
          .unreflectConstructor(constructor)
          .asSpreader(Object[].class, types.length)
          .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (InaccessibleObjectException e) {
      throw new IllegalArgumentException(
          "cannot create a "
              + type.getName()
              + ": make it public in an exported package, or declare in its module: opens "
              + type.getPackageName()
              + " to io.realtysdk.core",
          e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
