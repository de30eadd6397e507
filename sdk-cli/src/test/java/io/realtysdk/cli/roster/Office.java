package io.realtysdk.cli.roster;

import io.realtysdk.cli.TestConsole;
import io.realtysdk.testkit.FakeProvider;
import io.realtysdk.testkit.FakeProviders;
import io.realtysdk.testkit.RecordedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Four fakes, a configuration over them and a wanted list, in a folder. */
final class Office implements AutoCloseable {
  final FakeProviders fakes;
  final Path folder;
  final TestConsole console;

  Office(Path folder) throws IOException {
    this(folder, new DemoOffice());
  }

  private Office(Path folder, DemoOffice demo) throws IOException {
    this.folder = folder;
    fakes = FakeProviders.start().load(demo.population());
    console = new TestConsole(folder);
    DemoOffice.keys(fakes).forEach(console::variable);
    Files.writeString(folder.resolve("realty.yaml"), DemoOffice.configuration(fakes));
    Files.writeString(folder.resolve("people.csv"), demo.people());
  }

  /** Runs a command of the group. */
  int run(String... args) {
    return console.run(Stream.concat(Stream.of("roster"), Stream.of(args)).toArray(String[]::new));
  }

  String out() {
    return console.out();
  }

  String err() {
    return console.err();
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** Replaces text of the configuration. */
  void configure(String old, String with) throws IOException {
    replace("realty.yaml", old, with);
  }

  void replace(String file, String old, String with) throws IOException {
    String text = Files.readString(file(file));
    if (!text.contains(old)) {
      throw new IllegalArgumentException(file + " has no " + old);
    }
    Files.writeString(file(file), text.replace(old, with));
  }

  List<FakeProvider<?>> services() {
    return List.of(fakes.openToClose(), fakes.propertybase(), fakes.signTraker(), fakes.spectora());
  }

  List<RecordedRequest> requests() {
    return services().stream().flatMap(fake -> fake.requests().stream()).toList();
  }

  void clearRequests() {
    services().forEach(FakeProvider::clearRequests);
  }

  List<String> keys() {
    return List.copyOf(Map.copyOf(DemoOffice.keys(fakes)).values());
  }

  @Override
  public void close() {
    fakes.close();
  }
}
