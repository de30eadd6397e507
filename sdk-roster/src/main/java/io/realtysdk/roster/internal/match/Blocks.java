package io.realtysdk.roster.internal.match;

import io.realtysdk.roster.internal.store.KeyRows;
import io.realtysdk.roster.internal.store.KeyRows.Column;
import org.jspecify.annotations.Nullable;

/** Groups the rows of a column into blocks of the same key. */
final class Blocks {
  private final KeyRows rows;
  private final Nodes nodes;

  Blocks(KeyRows rows, Nodes nodes) {
    this.rows = rows;
    this.nodes = nodes;
  }

  /** Takes one block. */
  @FunctionalInterface
  interface Visitor {
    void block(String key, Block block);
  }

  /** Passes every block of two nodes or more to the visitor, ordered by key. */
  void each(Column column, int most, Visitor visitor) {
    Gathering gathering = new Gathering(most, visitor);
    rows.each(column, nodes.snapshot(), nodes.records(), nodes.wanted(), gathering);
    gathering.end();
  }

  private static final class Gathering implements KeyRows.Visitor {
    private final Block block;
    private final Visitor visitor;
    private @Nullable String key;

    Gathering(int most, Visitor visitor) {
      this.block = new Block(most);
      this.visitor = visitor;
    }

    @Override
    public void row(String next, int node, int account, @Nullable String name) {
      if (!next.equals(key)) {
        end();
        key = next;
      }
      block.add(node, account, name);
    }

    void end() {
      if (key != null && block.size() > 1) {
        visitor.block(key, block);
      }
      block.clear();
    }
  }
}
