package io.realtysdk.benchmarks.contestants;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** A client that does the same calls as the others and decodes every field of the answers. */
public interface Contestant extends AutoCloseable {

  /** Gets one agent of Open To Close. */
  Object get() throws IOException, InterruptedException;

  /** Lists 100 agents of Open To Close, a plain array. */
  List<?> list() throws IOException, InterruptedException;

  /** Lists 100 agents of Open To Close with five members each that no record has. */
  List<?> listWithUnknownMembers() throws IOException, InterruptedException;

  /** Lists 20 agents of Propertybase, in an envelope. */
  List<?> envelopedPage() throws IOException, InterruptedException;

  /** Lists 100 agents of SignTraker, an OData list. */
  List<?> odataList() throws IOException, InterruptedException;

  /** Lists 200 agents of Spectora with what they include, a JSON:API page. */
  List<?> jsonApiPage() throws IOException, InterruptedException;

  /** Hands on all agents of SignTraker, page by page, until a page is not full. */
  void forEachAgent(Consumer<Object> action) throws IOException, InterruptedException;

  /** Creates an agent of SignTraker. */
  Object create() throws IOException, InterruptedException;

  /** Updates three fields of an agent of SignTraker, by a merge patch. */
  Object update() throws IOException, InterruptedException;

  @Override
  void close();
}
