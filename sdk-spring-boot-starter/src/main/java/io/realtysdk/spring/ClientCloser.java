package io.realtysdk.spring;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;

/**
 * Closes the clients that were built from properties, once nothing uses them any more: running
 * calls may finish for a while. Spring then calls {@code close()} too, which does nothing more.
 */
final class ClientCloser implements DestructionAwareBeanPostProcessor {
  private final Supplier<Duration> limit;
  private final Map<Object, Consumer<Duration>> clients =
      Collections.synchronizedMap(new IdentityHashMap<>());

  ClientCloser(Supplier<Duration> limit) {
    this.limit = limit;
  }

  void closes(Object client, Consumer<Duration> close) {
    clients.put(client, close);
  }

  @Override
  public boolean requiresDestruction(Object bean) {
    return clients.containsKey(bean);
  }

  @Override
  public void postProcessBeforeDestruction(Object bean, String beanName) {
    Consumer<Duration> close = clients.remove(bean);
    if (close != null) {
      close.accept(limit.get());
    }
  }
}
