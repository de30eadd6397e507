package io.realtysdk.roster;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Where the wanted people come from: a file, a database, a list in memory. */
@FunctionalInterface
public interface PersonSource {

  /**
   * Passes every person to the consumer, in any order, from the first one on at each call. People
   * are not kept in memory.
   *
   * @throws PersonSourceException if something in the source is unusable; it is thrown after the
   *     whole source was read, so that it names every problem
   */
  void forEach(Consumer<? super Person> consumer);

  /** Returns a source of these people. */
  static PersonSource of(Collection<Person> people) {
    List<Person> copy = List.copyOf(people);
    return copy::forEach;
  }
}
