package io.realtysdk.signtraker;

import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.Page;
import io.realtysdk.core.Pages;
import io.realtysdk.core.ValidationException;

/**
 * The agents of a SignTraker tenant. Every method sends exactly one request and waits for its
 * answer ({@link #listAll} sends one per page); {@link #calls()} has the same operations to run
 * later, asynchronously or with options. All throw {@link io.realtysdk.core.SdkException}s.
 */
public final class SignTrakerAgentsClient {
  private final SignTrakerAgentCalls calls;

  SignTrakerAgentsClient(SignTrakerAgentCalls calls) {
    this.calls = calls;
  }

  /** Returns the same operations as lazy calls, which send nothing until they are executed. */
  public SignTrakerAgentCalls calls() {
    return calls;
  }

  /** Lists the first 100 agents. */
  public Page<SignTrakerAgent> list() {
    return calls.list().execute();
  }

  /** Lists one page of the agents that match a query. */
  public Page<SignTrakerAgent> list(SignTrakerAgentQuery query) {
    return calls.list(query).execute();
  }

  /** Lists all agents, lazily, one page per request, ordered by id. */
  public Pages<SignTrakerAgent> listAll() {
    return calls.listAll(SignTrakerAgentQuery.all());
  }

  /**
   * Lists all agents that match a query, lazily, one page per request, from its {@code skip} on and
   * {@code top} at a time. Ordered by id, or by id behind the order of the query: skipping through
   * a set without a full order loses records.
   */
  public Pages<SignTrakerAgent> listAll(SignTrakerAgentQuery query) {
    return calls.listAll(query);
  }

  /**
   * Returns one agent.
   *
   * @throws NotFoundException if there is none with this id
   */
  public SignTrakerAgent get(long id) {
    return calls.get(id).execute();
  }

  /**
   * Creates an agent. Not idempotent: never retried where it may have been applied. If the outcome
   * is UNKNOWN, wait, then look the agent up by e-mail.
   *
   * @throws IllegalArgumentException naming all missing fields, before anything is sent
   * @throws ValidationException if the service refuses a field
   */
  public SignTrakerAgent create(SignTrakerNewAgent agent) {
    return calls.create(agent).execute();
  }

  /**
   * Changes the fields that are set in the patch, as a JSON Merge Patch. Idempotent: retried after
   * transient failures.
   *
   * <p>Where the service answers without the record, the SDK reads it once and returns that; if it
   * does not show what was sent, or cannot be read, the call fails with a {@link
   * io.realtysdk.core.ResponseFormatException} whose outcome is UNKNOWN.
   *
   * @throws NotFoundException if there is no agent with this id
   * @throws ValidationException if the service refuses a field; agents synced from a National
   *     Account cannot be changed here
   */
  public SignTrakerAgent update(long id, SignTrakerAgentPatch patch) {
    return calls.update(id, patch).execute();
  }

  /**
   * Makes an agent active. Idempotent: retried after transient failures.
   *
   * @throws NotFoundException if there is no agent with this id
   */
  public void activate(long id) {
    calls.activate(id).execute();
  }

  /**
   * Makes an agent inactive; there is no delete. Idempotent: retried after transient failures.
   *
   * @throws NotFoundException if there is no agent with this id
   */
  public void deactivate(long id) {
    calls.deactivate(id).execute();
  }

  @Override
  public String toString() {
    return calls.toString();
  }
}
