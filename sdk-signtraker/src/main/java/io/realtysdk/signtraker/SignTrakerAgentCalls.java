package io.realtysdk.signtraker;

import static io.realtysdk.signtraker.SignTrakerDialect.JSON;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.Page;
import io.realtysdk.core.Pages;
import io.realtysdk.core.internal.client.ApiClient;
import io.realtysdk.core.internal.operation.Body;
import io.realtysdk.core.internal.operation.Checks;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.operation.Patch;
import io.realtysdk.core.internal.paging.PageContent;
import io.realtysdk.core.internal.paging.PagedList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The operations on agents, as lazy calls: execute one now or later, on another thread, with
 * options, or together with the HTTP response metadata (status, headers). Arguments are validated
 * here, before any I/O.
 */
public final class SignTrakerAgentCalls {
  private static final Decoder<SignTrakerAgent> AGENT = JSON.one(SignTrakerAgent.class);
  private static final Decoder<List<SignTrakerAgent>> AGENTS = JSON.list(SignTrakerAgent.class);

  private final ApiClient client;
  private final SignTrakerDialect dialect;

  SignTrakerAgentCalls(ApiClient client, SignTrakerDialect dialect) {
    this.client = client;
    this.dialect = dialect;
  }

  /** {@code GET /api/agents}: the first 100 agents. */
  public ApiCall<Page<SignTrakerAgent>> list() {
    return list(SignTrakerAgentQuery.all());
  }

  /** {@code GET /api/agents} with OData options. */
  public ApiCall<Page<SignTrakerAgent>> list(SignTrakerAgentQuery query) {
    return client.page(agents(query));
  }

  /** In an order of its own, because skipping within no order loses agents. */
  Pages<SignTrakerAgent> listAll(SignTrakerAgentQuery query) {
    return client.pages(agents(query.orderedById()), agents(query));
  }

  private PagedList<SignTrakerAgent> agents(SignTrakerAgentQuery query) {
    return PagedList.byOffset(
        query.skip(),
        query.top(),
        at ->
            Operation.named("signtraker.agents.list", "GET", Idempotency.SAFE)
                .path("api", "agents")
                .query("$filter", query.filter())
                .query("$top", at.size())
                .query("$skip", at.start())
                .query("$orderby", query.orderBy())
                .query("$select", query.select())
                .query("email", query.email()),
        AGENTS.map(PageContent::of),
        SignTrakerAgent::id);
  }

  /** {@code GET /api/agents/{id}}. */
  public ApiCall<SignTrakerAgent> get(long id) {
    return client.prepare(read(id));
  }

  /** {@code POST /api/agents}. */
  public ApiCall<SignTrakerAgent> create(SignTrakerNewAgent agent) {
    return client.prepare(
        Operation.named("signtraker.agents.create", "POST", Idempotency.NOT_IDEMPOTENT)
            .path("api", "agents")
            .body(JSON.body(agent.fields()))
            .writesRecord(AGENT, readBack(null, agent.fields())));
  }

  /** {@code PATCH /api/agents/{id}}: a JSON Merge Patch. */
  public ApiCall<SignTrakerAgent> update(long id, SignTrakerAgentPatch patch) {
    String segment = Checks.segment("id", id);
    return client.prepare(
        Operation.named("signtraker.agents.update", "PATCH", Idempotency.IDEMPOTENT)
            .path("api", "agents", segment)
            .body(JSON.body(dialect.patchMediaType(), patch.fields().fields()))
            .writesRecord(AGENT, agent -> agent.id() == id, readBack(segment, patch.fields())));
  }

  /** {@code POST /api/agents/activate?id={id}}. */
  public ApiCall<@Nullable Void> activate(long id) {
    return client.prepare(
        Operation.named("signtraker.agents.activate", "POST", Idempotency.IDEMPOTENT)
            .path("api", "agents", "activate")
            .query("id", Checks.id("id", id))
            .body(Body.empty())
            .noContent());
  }

  /** {@code POST /api/agents/deactivate?id={id}}. */
  public ApiCall<@Nullable Void> deactivate(long id) {
    return client.prepare(
        Operation.named("signtraker.agents.deactivate", "POST", Idempotency.IDEMPOTENT)
            .path("api", "agents", "deactivate")
            .query("id", Checks.id("id", id))
            .body(Body.empty())
            .noContent());
  }

  private static Operation<SignTrakerAgent> read(long id) {
    return Operation.named("signtraker.agents.get", "GET", Idempotency.SAFE)
        .path("api", "agents", Checks.segment("id", id))
        .readsRecord(AGENT, agent -> agent.id() == id);
  }

  private static Operation.ReadBack<SignTrakerAgent> readBack(@Nullable String id, Patch sent) {
    return new Operation.ReadBack<>(
        id, text -> read(Long.parseLong(text)), agent -> JSON.shows(sent, agent));
  }

  @Override
  public String toString() {
    return Objects.toString(client);
  }
}
