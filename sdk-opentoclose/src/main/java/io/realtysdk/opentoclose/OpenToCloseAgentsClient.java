package io.realtysdk.opentoclose;

import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.Page;
import io.realtysdk.core.Pages;
import io.realtysdk.core.ValidationException;

/**
 * The agents of an Open To Close account. Every method sends exactly one request and waits for its
 * answer ({@link #listAll} sends one per page); {@link #calls()} has the same operations to run
 * later, asynchronously or with options. All throw {@link io.realtysdk.core.SdkException}s.
 */
public final class OpenToCloseAgentsClient {
  private final OpenToCloseAgentCalls calls;

  OpenToCloseAgentsClient(OpenToCloseAgentCalls calls) {
    this.calls = calls;
  }

  /** Returns the same operations as lazy calls, which send nothing until they are executed. */
  public OpenToCloseAgentCalls calls() {
    return calls;
  }

  /** Lists the first 100 agents. */
  public Page<OpenToCloseAgent> list() {
    return calls.list().execute();
  }

  /** Lists one page of the agents that match a query. */
  public Page<OpenToCloseAgent> list(OpenToCloseAgentQuery query) {
    return calls.list(query).execute();
  }

  /** Lists all agents, lazily, one page per request, in the service's own order. */
  public Pages<OpenToCloseAgent> listAll() {
    return calls.listAll(OpenToCloseAgentQuery.all());
  }

  /**
   * Lists all agents that match a query, lazily, one page per request, from its {@code offset} on
   * and {@code limit} at a time. The order is the query's, or else the service's own, which is not
   * documented.
   */
  public Pages<OpenToCloseAgent> listAll(OpenToCloseAgentQuery query) {
    return calls.listAll(query);
  }

  /**
   * Returns one agent.
   *
   * @throws NotFoundException if there is none with this id
   */
  public OpenToCloseAgent get(long id) {
    return calls.get(id).execute();
  }

  /**
   * Creates an agent. Not idempotent: never retried where it may have been applied. If the outcome
   * is UNKNOWN, wait, then look the agent up before trying again.
   *
   * @throws ValidationException if the service refuses a field
   */
  public OpenToCloseAgent create(OpenToCloseNewAgent agent) {
    return calls.create(agent).execute();
  }

  /**
   * Changes the fields that are set in the patch and leaves the others as they are. Idempotent:
   * retried after transient failures.
   *
   * <p>Where the service answers without the record, the SDK reads it once and returns that; if it
   * does not show what was sent, or cannot be read, the call fails with a {@link
   * io.realtysdk.core.ResponseFormatException} whose outcome is UNKNOWN.
   *
   * @throws NotFoundException if there is no agent with this id
   * @throws ValidationException if the service refuses a field
   */
  public OpenToCloseAgent update(long id, OpenToCloseAgentPatch patch) {
    return calls.update(id, patch).execute();
  }

  /**
   * Deletes an agent, perhaps for good, and perhaps with an effect on properties, contacts and
   * transactions: the provider document advises to set the status to Inactive instead. Idempotent:
   * retried after transient failures; a retry that gets 404 after a lost response is treated as
   * success.
   *
   * @throws NotFoundException if there is no agent with this id
   */
  public void delete(long id) {
    calls.delete(id).execute();
  }

  @Override
  public String toString() {
    return calls.toString();
  }
}
