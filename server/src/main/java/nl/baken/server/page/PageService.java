package nl.baken.server.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.baken.server.http.ProblemException;
import nl.baken.server.http.Problems;
import nl.baken.server.page.template.JtealertGenerated;
import nl.baken.server.page.template.JtealertsGenerated;
import nl.baken.server.page.template.JtedataGenerated;
import nl.baken.server.page.template.JteerrorGenerated;
import nl.baken.server.page.template.JteportfolioGenerated;
import nl.baken.server.page.template.JteprojectGenerated;
import nl.baken.server.page.view.AlertPage;
import nl.baken.server.page.view.AlertsPage;
import nl.baken.server.page.view.DataPage;
import nl.baken.server.page.view.ErrorPage;
import nl.baken.server.page.view.Frame;
import nl.baken.server.page.view.PortfolioPage;
import nl.baken.server.page.view.ProjectPage;
import nl.baken.server.page.view.Stored;
import nl.baken.server.page.view.Words;
import nl.baken.server.read.ProjectList;
import nl.baken.server.read.Published;
import nl.baken.server.read.Query;
import nl.baken.server.read.Segments;
import nl.baken.server.store.Summaries.Line;

/** The pages at {@code /nl} and {@code /en}; {@code /} leads to the language that the browser asks for. */
public final class PageService implements HttpService {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src data:; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private static final String[] AT = {Query.AT};
    private static final String[] ALERTS = {"steeringGroupId", "closed", Query.AT};
    private static final String[] PORTFOLIO = {
        "organisationId", "steeringGroupId", "phase", "advice", "risk", "level", "q", "sort", Query.AT, Query.PAGE
    };

    private final Published published;

    public PageService(Published published) {
        this.published = published;
    }

    /** Makes a page and writes it. */
    private interface View {
        void write(Frame frame, Query query, Stored stored, OwaspHtmlTemplateOutput output);
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::choose);
        rules.get("/style.css", new Style());
        for (Words words : Words.values()) {
            String root = '/' + words.code();
            rules.get(root, shown(words, "portfolio", PORTFOLIO, this::portfolio));
            rules.get(root + "/projects/*", shown(words, "", AT, this::project));
            rules.get(root + "/alerts", shown(words, "alerts", ALERTS, this::alerts));
            rules.get(root + "/alerts/*", shown(words, "", AT, this::alert));
            rules.get(root + "/data", shown(words, "data", AT, this::data));
            rules.get(root + "/*", shown(words, "", AT, PageService::nothing));
        }
    }

    private Handler shown(Words words, String view, String[] parameters, View page) {
        return (request, response) -> show(words, view, parameters, request, response, page);
    }

    /**
     * The ids behind the name of a view. The router decodes a path as a whole, so one with a slash in an id has more parts there.
     *
     * @throws ProblemException when there are not as many as the view needs
     */
    private static List<String> ids(Frame frame, int needed) {
        List<String> path = Segments.in(frame.path());
        if (path.size() != 1 + needed) {
            throw missing();
        }
        return path.subList(1, path.size());
    }

    private void choose(ServerRequest request, ServerResponse response) {
        String asked = request.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse("");
        Words words;
        try {
            Locale best = Locale.lookup(
                    Locale.LanguageRange.parse(asked),
                    Arrays.stream(Words.values())
                            .map(known -> Locale.of(known.code()))
                            .toList());
            words = best == null
                    ? Words.USUAL
                    : Words.valueOf(best.getLanguage().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            words = Words.USUAL;
        }
        response.status(302)
                .header(HeaderNames.VARY, "Accept-Language")
                .header(HeaderNames.LOCATION, '/' + words.code());
        response.send();
    }

    private void show(
            Words words, String view, String[] parameters, ServerRequest request, ServerResponse response, View page) {
        Frame frame = new Frame(words, view, path(words, request), given(request), published.computedUntil());
        response.header("Content-Security-Policy", POLICY);
        response.header(HeaderNames.CONTENT_LANGUAGE, words.code());
        try {
            Query query = Query.of(request, parameters);
            response.header(HeaderNames.CONTENT_TYPE, HTML);
            Stored stored = stored(request, query);
            response.send(written(output -> page.write(frame, query, stored, output)));
        } catch (ProblemException e) {
            int status = e.problem().status();
            response.status(status);
            Problems.addRetryAfter(response, e);
            ErrorPage error = new ErrorPage(
                    frame.withoutParameters(),
                    words.textOr("error." + status + ".title", words.text("error.title")),
                    words.textOr("error." + status + ".text", words.text("error.text")),
                    status == 400 ? e.problem().detail() : "");
            response.header(HeaderNames.CONTENT_TYPE, HTML);
            response.send(written(output -> JteerrorGenerated.render(output, null, error)));
        }
    }

    private static String written(Consumer<OwaspHtmlTemplateOutput> page) {
        StringOutput output = new StringOutput();
        page.accept(new OwaspHtmlTemplateOutput(output));
        return output.toString();
    }

    private static String path(Words words, ServerRequest request) {
        return request.prologue().uriPath().rawPath().substring(1 + words.code().length());
    }

    private static Map<String, String> given(ServerRequest request) {
        Map<String, String> given = new HashMap<>();
        for (String name : request.query().names()) {
            request.query()
                    .first(name)
                    .asOptional()
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> given.put(name, value));
        }
        return given;
    }

    private Stored stored(ServerRequest request, Query query) {
        return new Stored(published.seenBy(request), query.until(Query.AT).orElse(published.latest()));
    }

    private void portfolio(Frame frame, Query query, Stored stored, OwaspHtmlTemplateOutput output) {
        List<Line> found = ProjectList.of(stored.store(), query, stored.at());
        JteportfolioGenerated.render(output, null, PortfolioPage.of(frame, stored, found, query.pageNumber()));
    }

    private void project(Frame frame, Query query, Stored stored, OwaspHtmlTemplateOutput output) {
        String id = ids(frame, 1).getFirst();
        JteprojectGenerated.render(
                output, null, ProjectPage.of(frame, stored, id).orElseThrow(PageService::missing));
    }

    private void alerts(Frame frame, Query query, Stored stored, OwaspHtmlTemplateOutput output) {
        Optional<String> group = query.text("steeringGroupId");
        JtealertsGenerated.render(output, null, AlertsPage.of(frame, stored, group, query.isTrue("closed")));
    }

    private void alert(Frame frame, Query query, Stored stored, OwaspHtmlTemplateOutput output) {
        List<String> ids = ids(frame, 2);
        JtealertGenerated.render(
                output,
                null,
                AlertPage.of(frame, stored, ids.getFirst(), ids.getLast()).orElseThrow(PageService::missing));
    }

    private void data(Frame frame, Query query, Stored stored, OwaspHtmlTemplateOutput output) {
        JtedataGenerated.render(
                output, null, DataPage.of(frame, stored, stored.store().lines(stored.at())));
    }

    private static void nothing(Frame frame, Query query, Stored stored, OwaspHtmlTemplateOutput output) {
        throw missing();
    }

    private static ProblemException missing() {
        return ProblemException.of(Problems.notFound());
    }
}
