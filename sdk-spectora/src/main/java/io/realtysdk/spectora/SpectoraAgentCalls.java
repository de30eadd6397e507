package io.realtysdk.spectora;

import static io.realtysdk.spectora.SpectoraDialect.JSON;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.Page;
import io.realtysdk.core.Pages;
import io.realtysdk.core.internal.client.ApiClient;
import io.realtysdk.core.internal.operation.Checks;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.operation.QueryParameter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The operations on agents, prepared and not yet sent: run one now, later, on another thread, or
 * with the response around it. Bad arguments are refused here, before any I/O, and images are read
 * here.
 */
public final class SpectoraAgentCalls {
  private static final String LIST = "spectora.agents.list";
  private static final Decoder<Document<List<Connection>>> LIST_DOCUMENT =
      JSON.listEnvelope(Document.class, Connection.class);
  private static final Decoder<Document<Connection>> DOCUMENT =
      JSON.envelope(Document.class, Connection.class);
  private static final Decoder<SpectoraAgent> AGENT = DOCUMENT.map(Connection::agent);

  private final ApiClient client;
  private final SpectoraDialect dialect;

  SpectoraAgentCalls(ApiClient client, SpectoraDialect dialect) {
    this.client = client;
    this.dialect = dialect;
  }

  /** {@code GET /v2/connections}: the first 200 agents. */
  public ApiCall<Page<SpectoraAgent>> list() {
    return list(SpectoraAgentQuery.all());
  }

  /** {@code GET /v2/connections} with filters, order and page. */
  public ApiCall<Page<SpectoraAgent>> list(SpectoraAgentQuery query) {
    return client.prepare(
        Operation.named(LIST, "GET", Idempotency.SAFE)
            .path("v2", "connections")
            .query("include", query.include())
            .query("filter[id]", query.id())
            .query("filter[agency_id]", query.agencyId())
            .query("filter[agent_id]", query.agentId())
            .query("filter[agent_team_id]", query.agentTeamId())
            .query("filter[email]", query.email())
            .query("filter[fulltext]", query.fullText())
            .query("filter[tag]", query.tag())
            .queryEach("filter[tag][]", query.tags())
            .query("sort", query.sort())
            .query("page[number]", query.givenPageNumber())
            .query("page[size]", query.pageSize())
            .decodesTo(LIST_DOCUMENT.map(document -> page(query, document))));
  }

  Pages<SpectoraAgent> listAll(SpectoraAgentQuery query) {
    return client.pages(
        list(query),
        (first, index) -> index == 1 ? first.nextCall() : list(query.pageAfter(index)),
        first -> pagesFrom(query, new Pagination(first.meta())));
  }

  /** {@code GET /v2/connections/{id}}. */
  public ApiCall<SpectoraAgent> get(String id) {
    return get(id, SpectoraAgentView.plain());
  }

  /** {@code GET /v2/connections/{id}} with more than the agent's own fields. */
  public ApiCall<SpectoraAgent> get(String id, SpectoraAgentView view) {
    return client.prepare(
        Operation.named("spectora.agents.get", "GET", Idempotency.SAFE)
            .path("v2", "connections", Checks.segment("id", id))
            .query("include", view.include())
            .query("optional_fields", view.optionalFields())
            .decodesTo(AGENT));
  }

  /** {@code POST /v2/connections}: a document, or with an image a form. */
  public ApiCall<SpectoraAgent> create(SpectoraNewAgent agent) {
    return client.prepare(
        Operation.named("spectora.agents.create", "POST", Idempotency.NOT_IDEMPOTENT)
            .path("v2", "connections")
            .body(dialect.body(null, agent.fields(), client.settings().maxUploadBytes()))
            .decodesTo(AGENT));
  }

  /** {@code PATCH /v2/connections/{id}}: a document, or with an image a form. */
  public ApiCall<SpectoraAgent> update(String id, SpectoraAgentPatch patch) {
    return client.prepare(
        Operation.named("spectora.agents.update", dialect.updateVerb(), Idempotency.IDEMPOTENT)
            .path("v2", "connections", Checks.segment("id", id))
            .body(dialect.body(id, patch.fields(), client.settings().maxUploadBytes()))
            .decodesTo(AGENT));
  }

  private Page<SpectoraAgent> page(SpectoraAgentQuery query, Document<List<Connection>> document) {
    List<SpectoraAgent> agents = Connection.agents(document);
    Pagination pagination = new Pagination(document.meta(), document.links());
    SpectoraAgentQuery next = null;
    ApiCall<Page<SpectoraAgent>> nextCall = null;
    if (pagination.hasNext(query, agents.size())) {
      Integer number = pageNumber(pagination.nextLink());
      next = number == null ? query.pageAfter(1) : query.onPage(number);
      nextCall =
          number == null && pagination.nextLink() != null
              ? client.notFollowed(LIST, "the service's next link leads elsewhere")
              : list(next);
    }
    return Page.of(
        agents,
        query.position(),
        pagination.total(),
        document.meta(),
        next == null ? null : next.position(),
        nextCall);
  }

  /**
   * The page that a next link leads to, or null if it leads away from the list. Only the number is
   * taken from it: filters and order stay the caller's own.
   */
  private @Nullable Integer pageNumber(@Nullable String link) {
    Operation.Builder list =
        Operation.named(LIST, "GET", Idempotency.SAFE).path("v2", "connections");
    List<QueryParameter> query = link == null ? null : client.followable(link, list);
    if (query == null) {
      return null;
    }
    for (QueryParameter parameter : query) {
      String value = parameter.value();
      if (parameter.name().equals("page[number]") && value.matches("[1-9][0-9]{0,8}")) {
        return Integer.valueOf(value);
      }
    }
    return null;
  }

  /** As many pages as there are from the query's own on, or −1. */
  private static long pagesFrom(SpectoraAgentQuery query, Pagination pagination) {
    long pages = pagination.pages(query.pageSize());
    return pages < 0 ? -1 : Math.max(1, pages - query.pageNumber() + 1);
  }

  @Override
  public String toString() {
    return Objects.toString(client);
  }
}
