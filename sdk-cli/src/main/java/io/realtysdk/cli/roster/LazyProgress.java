package io.realtysdk.cli.roster;

import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.AccountSnapshot;
import io.realtysdk.roster.RosterListener;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a listener when the first event comes, so that a command that reads nothing is quiet. */
final class LazyProgress implements RosterListener {
  private final Supplier<RosterListener> source;
  private @Nullable RosterListener listener;

  LazyProgress(Supplier<RosterListener> source) {
    this.source = source;
  }

  private synchronized RosterListener listener() {
    RosterListener known = listener;
    if (known == null) {
      known = source.get();
      listener = known;
    }
    return known;
  }

  @Override
  public void pageRead(AccountId account, long records, OptionalLong total) {
    listener().pageRead(account, records, total);
  }

  @Override
  public void accountRead(AccountSnapshot snapshot) {
    listener().accountRead(snapshot);
  }
}
