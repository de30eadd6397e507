package io.realtysdk.propertybase;

import io.realtysdk.core.NotFoundException;
import io.realtysdk.core.Page;
import io.realtysdk.core.Pages;
import io.realtysdk.core.ValidationException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The agents of a Propertybase.ai workspace. Every method sends exactly one request and waits for
 * its answer ({@link #listAll} and {@link #listAllLeads} send one per page); {@link #calls()} has
 * the same operations to run later, asynchronously or with options. All throw {@link
 * io.realtysdk.core.SdkException}s, also where the service says no under an HTTP status of success.
 */
public final class PropertybaseAgentsClient {
  private final PropertybaseAgentCalls calls;

  PropertybaseAgentsClient(PropertybaseAgentCalls calls) {
    this.calls = calls;
  }

  /** Returns the same operations as lazy calls, which send nothing until they are executed. */
  public PropertybaseAgentCalls calls() {
    return calls;
  }

  /** Returns the first page of agents; service default: 20. */
  public Page<PropertybaseAgent> list() {
    return calls.list().execute();
  }

  /** Lists one page of the agents that match a query. */
  public Page<PropertybaseAgent> list(PropertybaseAgentQuery query) {
    return calls.list(query).execute();
  }

  /** Lists all agents, lazily, one page per request, 100 at a time. */
  public Pages<PropertybaseAgent> listAll() {
    return calls.listAll(PropertybaseAgentQuery.all());
  }

  /**
   * Lists all agents that match a query, lazily, one page per request, from its page on and 100 at
   * a time unless it says otherwise. The order is not documented, and there is no way to ask for
   * one. A next link only says that there is more: pages are numbered, and no link is followed.
   */
  public Pages<PropertybaseAgent> listAll(PropertybaseAgentQuery query) {
    return calls.listAll(query);
  }

  /**
   * Returns one agent.
   *
   * @throws NotFoundException if there is none with this id
   */
  public PropertybaseAgent get(String id) {
    return calls.get(id).execute();
  }

  /**
   * Returns one agent with expanded relations.
   *
   * @throws NotFoundException if there is none with this id
   */
  public PropertybaseAgent get(String id, PropertybaseAgentView view) {
    return calls.get(id, view).execute();
  }

  /**
   * Creates an agent, which invites a person by mail. Not idempotent: never retried where it may
   * have been applied. If the outcome is UNKNOWN, wait, then look the agent up by e-mail.
   *
   * @return what the service answers: id, e-mail, name, status and the time of the invitation
   * @throws ValidationException if the service refuses a field
   */
  public PropertybaseAgent create(PropertybaseNewAgent agent) {
    return calls.create(agent).execute();
  }

  /**
   * Changes the fields that are set in the patch. Idempotent: retried after transient failures.
   *
   * @throws NotFoundException if there is no agent with this id
   * @throws ValidationException if the service refuses a field
   */
  public PropertybaseAgent update(String id, PropertybaseAgentPatch patch) {
    return calls.update(id, patch).execute();
  }

  /**
   * Deactivates an agent and keeps their data; there is no delete, and no way back is documented.
   * Not idempotent: never retried where it may have been applied. If the outcome is UNKNOWN, wait,
   * then look at the agent's status.
   *
   * @throws NotFoundException if there is no agent with this id
   */
  public void deactivate(String id) {
    calls.deactivate(id).execute();
  }

  /**
   * Deactivates an agent, with a reason or somebody else who gets the leads. Not idempotent: never
   * retried where it may have been applied.
   *
   * @throws NotFoundException if there is no agent with this id
   * @throws ValidationException if the service refuses a field
   */
  public void deactivate(String id, PropertybaseDeactivation deactivation) {
    calls.deactivate(id, deactivation).execute();
  }

  /**
   * Returns performance statistics of an agent; the service chooses the period.
   *
   * @throws NotFoundException if there is no agent with this id
   */
  public PropertybaseAgentStats stats(String id) {
    return calls.stats(id).execute();
  }

  /**
   * Returns performance statistics of an agent in a period.
   *
   * @throws NotFoundException if there is no agent with this id
   */
  public PropertybaseAgentStats stats(String id, PropertybasePeriod period) {
    return calls.stats(id, period).execute();
  }

  /**
   * Returns performance statistics of an agent from one day to another; whether the last day counts
   * is not documented.
   *
   * @param start null to send no first day
   * @param end null to send no last day
   * @throws IllegalArgumentException if the end is before the start
   * @throws NotFoundException if there is no agent with this id
   */
  public PropertybaseAgentStats stats(
      String id, @Nullable LocalDate start, @Nullable LocalDate end) {
    return calls.stats(id, start, end).execute();
  }

  /**
   * Returns the first page of an agent's leads; service default: 20.
   *
   * @throws NotFoundException if there is no agent with this id
   */
  public Page<PropertybaseLead> listLeads(String id) {
    return calls.listLeads(id).execute();
  }

  /**
   * Returns an agent's leads that a query describes: one page of them.
   *
   * @throws NotFoundException if there is no agent with this id
   */
  public Page<PropertybaseLead> listLeads(String id, PropertybaseLeadQuery query) {
    return calls.listLeads(id, query).execute();
  }

  /** Returns all leads of an agent, lazily, one page per request, 100 at a time. */
  public Pages<PropertybaseLead> listAllLeads(String id) {
    return calls.listAllLeads(id, PropertybaseLeadQuery.all());
  }

  /**
   * Returns all leads of an agent that a query describes, lazily, one page per request, from its
   * page on and 100 at a time unless it says otherwise.
   */
  public Pages<PropertybaseLead> listAllLeads(String id, PropertybaseLeadQuery query) {
    return calls.listAllLeads(id, query);
  }

  @Override
  public String toString() {
    return calls.toString();
  }
}
