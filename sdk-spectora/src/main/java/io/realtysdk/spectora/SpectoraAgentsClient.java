package io.realtysdk.spectora;

import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.Page;
import io.realtysdk.core.Pages;
import io.realtysdk.core.ValidationException;

/**
 * The agents of your company, which the service calls connections. Every method sends exactly one
 * request and waits for its answer ({@link #listAll} sends one per page); {@link #calls()} has the
 * same operations to run later, asynchronously or with options. All throw {@link
 * io.realtysdk.core.SdkException}s. There is no delete.
 */
public final class SpectoraAgentsClient {
  private final SpectoraAgentCalls calls;

  SpectoraAgentsClient(SpectoraAgentCalls calls) {
    this.calls = calls;
  }

  /** Returns the same operations as lazy calls, which send nothing until they are executed. */
  public SpectoraAgentCalls calls() {
    return calls;
  }

  /** Lists the first 200 agents. */
  public Page<SpectoraAgent> list() {
    return calls.list().execute();
  }

  /** Lists one page of the agents that match a query. */
  public Page<SpectoraAgent> list(SpectoraAgentQuery query) {
    return calls.list(query).execute();
  }

  /** Lists all agents, lazily, one page per request. */
  public Pages<SpectoraAgent> listAll() {
    return calls.listAll(SpectoraAgentQuery.all());
  }

  /**
   * Lists all agents that match a query, lazily, one page per request, from its page number on. No
   * order of the service's own is documented: where the list may change meanwhile, give one.
   */
  public Pages<SpectoraAgent> listAll(SpectoraAgentQuery query) {
    return calls.listAll(query);
  }

  /**
   * Returns one agent.
   *
   * @param id as {@link SpectoraAgent#id()} has it, not that of the person
   * @throws NotFoundException if there is none with this id
   */
  public SpectoraAgent get(String id) {
    return calls.get(id).execute();
  }

  /**
   * Returns one agent, with expanded relations.
   *
   * @param id as {@link SpectoraAgent#id()} has it, not that of the person
   * @throws NotFoundException if there is none with this id
   */
  public SpectoraAgent get(String id, SpectoraAgentView view) {
    return calls.get(id, view).execute();
  }

  /**
   * Creates an agent. Not idempotent: never retried where it may have been applied. If the outcome
   * is UNKNOWN, wait, then look the agent up by e-mail.
   *
   * @throws IllegalArgumentException if the image is not usable, before anything is sent
   * @throws ValidationException if the service refuses a field
   */
  public SpectoraAgent create(SpectoraNewAgent agent) {
    return calls.create(agent).execute();
  }

  /**
   * Changes the fields that are set in the patch. Idempotent: retried after transient failures.
   *
   * <p>Where the service answers without the record, the SDK reads it once and returns that; if it
   * does not show what was sent, or cannot be read, the call fails with a {@link
   * io.realtysdk.core.ResponseFormatException} whose outcome is UNKNOWN.
   *
   * @param id as {@link SpectoraAgent#id()} has it, not that of the person
   * @throws IllegalArgumentException if the image is not usable, or null stands beside it, before
   *     anything is sent
   * @throws NotFoundException if there is no agent with this id
   * @throws ValidationException if the service refuses a field
   */
  public SpectoraAgent update(String id, SpectoraAgentPatch patch) {
    return calls.update(id, patch).execute();
  }

  @Override
  public String toString() {
    return calls.toString();
  }
}
