package io.realtysdk.cli.roster;

import io.realtysdk.cli.Console;
import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.AccountSnapshot;
import io.realtysdk.roster.RosterListener;
import io.realtysdk.roster.ServiceId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Shows on stderr how far reading is: on a terminal one line per account that is drawn again,
 * elsewhere one line when an account has been read.
 */
final class Progress implements RosterListener {
  private static final int WIDTH = 12;
  private static final long REDRAW_NANOS = 100_000_000;

  private final Console console;
  private final boolean draws;
  private final Map<ServiceId, String> lines = new TreeMap<>();
  private final Map<ServiceId, Long> totals = new TreeMap<>();
  private int drawn;
  private long drawnAt;

  Progress(Console console, String tenant, Collection<ServiceId> services) {
    this.console = console;
    draws = console.errIsTerminal() && !"dumb".equals(console.variable("TERM"));
    services.forEach(service -> lines.put(service, "waiting"));
    console.err().println("Reading " + tenant);
  }

  @Override
  public synchronized void pageRead(AccountId account, long records, OptionalLong total) {
    String state =
        total.isPresent() ? bar(records, total.getAsLong()) : number(records) + " records";
    lines.put(account.service(), state);
    total.ifPresent(count -> totals.put(account.service(), count));
    if (draws && (drawn == 0 || System.nanoTime() - drawnAt > REDRAW_NANOS)) {
      draw();
    }
  }

  @Override
  public synchronized void accountRead(AccountSnapshot snapshot) {
    String state =
        number(snapshot.records())
            + " records"
            + (snapshot.isComplete() ? "" : ", incomplete: " + snapshot.incomplete());
    Long total = totals.get(snapshot.account().service());
    lines.put(
        snapshot.account().service(),
        total == null || !snapshot.isComplete() ? state : bar(snapshot.records(), total));
    if (draws) {
      draw();
    } else {
      console.err().println(line(snapshot.account().service(), state));
    }
  }

  private void draw() {
    StringBuilder text = new StringBuilder();
    if (drawn > 0) {
      text.append("\u001b[").append(drawn).append('A');
    }
    lines.forEach(
        (service, state) -> text.append("\u001b[2K").append(line(service, state)).append('\n'));
    drawn = lines.size();
    drawnAt = System.nanoTime();
    console.err().print(text);
    console.err().flush();
  }

  private static String line(ServiceId service, String state) {
    String text = String.format(Locale.ROOT, "  %-14s %s", service, state);
    // A line that wraps could not be drawn again.
    return text.length() > 78 ? text.substring(0, 77) + "…" : text;
  }

  private static String bar(long records, long total) {
    int full = total <= 0 ? WIDTH : (int) Math.min(WIDTH, records * WIDTH / total);
    return "█".repeat(full)
        + "░".repeat(WIDTH - full)
        + " "
        + number(records)
        + "/"
        + number(total);
  }

  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
