package io.realtysdk.it.support.invariants;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/**
 * The connections of a client that was made without a {@link PoolProbe}, as a fake makes its own.
 * It is found by reflection: no setting exposes it, and the fake's client must stay the usual one.
 */
public final class ClientPool {

  private final OkHttpClient http;

  private ClientPool(OkHttpClient http) {
    this.http = http;
  }

  public static ClientPool of(Object client) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>();
    for (Object next = client; next != null; next = open.poll()) {
      if (next instanceof OkHttpClient http) {
        return new ClientPool(http);
      }
      if (next.getClass().getName().startsWith("io.realtysdk.") && seen.add(next)) {
        Object owner = next;
        Arrays.stream(next.getClass().getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .map(field -> valueOf(field, owner))
            .filter(Objects::nonNull)
            .forEach(open::add);
      }
    }
    throw new IllegalArgumentException("No OkHttpClient in " + client);
  }

  /** Nothing runs or waits, and each connection is idle. */
  public boolean isQuiet() {
    ConnectionPool pool = http.connectionPool();
    return http.dispatcher().runningCallsCount() == 0
        && http.dispatcher().queuedCallsCount() == 0
        && pool.idleConnectionCount() == pool.connectionCount();
  }

  public boolean isEmpty() {
    return http.connectionPool().connectionCount() == 0;
  }

  @Override
  public String toString() {
    return "running "
        + http.dispatcher().runningCallsCount()
        + ", connections "
        + http.connectionPool().connectionCount()
        + ", idle "
        + http.connectionPool().idleConnectionCount();
  }

  private static Object valueOf(Field field, Object owner) {
    try {
      if (field.getType().isPrimitive() || !field.trySetAccessible()) {
        return null;
      }
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
