package se.uppdrag.search;

import java.text.NumberFormat;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.uppdrag.access.ClosedFinds;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.search.HitTable.Hit;
import se.uppdrag.search.pages.SearchPage;
import se.uppdrag.search.pages.WatchesPage;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts what was found into words.
@Component
class SearchPages {

    private static final int YEARS = 12;

    private final OrganNames organs;
    private final Texts texts;
    private final Clock clock;

    SearchPages(OrganNames organs, Texts texts, Clock clock) {
        this.organs = organs;
        this.texts = texts;
        this.clock = clock;
    }

    SearchPage found(Asked asked, Search.Answer answer, int page, boolean watch) {
        var filter = asked.filter();
        var kind = filter.kind();
        return new SearchPage(
                asked.text(),
                kind == null ? "" : kind.word(),
                filter.organ(),
                filter.year() == null ? "" : filter.year().toString(),
                Arrays.stream(Kind.values())
                        .map(one -> new SearchPage.Choice(one.word(), kind(one)))
                        .toList(),
                organs.today().stream()
                        .map(one -> new SearchPage.Choice(one.slug(), one.name()))
                        .toList(),
                years(),
                asked.text().isBlank() ? "" : count(answer),
                answer.onlyNewest() ? texts.get("search.newest.why") : "",
                answer.matter().map(one -> hit(one, answer.stems())).orElse(null),
                answer.hits().stream()
                        .filter(one ->
                                answer.matter().map(Hit::id).stream()
                                        .noneMatch(id -> id == one.id()))
                        .map(one -> hit(one, answer.stems()))
                        .toList(),
                answer.instead(),
                new Asked(answer.instead(), filter).address("/sok", 1),
                page > 1 ? asked.address("/sok", page - 1) : "",
                more(answer, page) ? asked.address("/sok", page + 1) : "",
                asked.text().isBlank() ? "" : asked.address("/sok.atom", 1),
                watch || asked.text().isBlank() ? "" : asked.address("/bevaka", 1),
                watch && !asked.text().isBlank());
    }

    private static boolean more(Search.Answer answer, int page) {
        var reach =
                answer.total() < 0 ? HitTable.WEIGHED : Math.min(answer.total(), HitTable.WEIGHED);
        return !answer.hits().isEmpty() && (long) page * Search.PAGE < reach;
    }

    private String count(Search.Answer answer) {
        if (answer.onlyNewest()) {
            return texts.get("search.newest", answer.total());
        }
        return answer.total() < 0
                ? texts.get("search.many")
                : answer.total() > HitTable.WEIGHED
                        ? texts.get("search.found.nearest", answer.total(), HitTable.WEIGHED)
                        : texts.get("search.found", answer.total());
    }

    private List<String> years() {
        var year = SwedishTime.dateOf(clock.instant()).getYear();
        return IntStream.range(0, YEARS).mapToObj(i -> Integer.toString(year - i)).toList();
    }

    String kind(Kind kind) {
        return texts.get("search.kind." + kind);
    }

    SearchPage.Hit hit(Hit one, Collection<String> stems) {
        var passage = Passage.of(one.body(), stems);
        var there =
                passage.page() > 1 ? RegistrySource.page(one.link(), passage.page()) : one.link();
        return new SearchPage.Hit(
                there,
                kind(one.kind()),
                one.about(),
                dated(one) ? Swedish.date(one.onDate()) : "",
                there.equals(one.link())
                        ? ""
                        : texts.get("search.page", Integer.toString(passage.page())),
                runs(Passage.whole(one.title(), stems)),
                runs(passage),
                one.body().endsWith(Entry.PAGE) ? texts.get("search.partly") : "");
    }

    List<SearchPage.Closed> closed(List<ClosedFinds.Find> finds, Collection<String> stems) {
        return finds.stream()
                .map(one ->
                        new SearchPage.Closed(
                                one.href(),
                                one.about(),
                                one.on() == null ? "" : Swedish.date(one.on()),
                                one.mark(),
                                runs(Passage.whole(one.title(), stems)),
                                runs(Passage.of(one.words(), stems))))
                .toList();
    }

    /// A meeting has its day in its name, and a person has none.
    private static boolean dated(Hit one) {
        return one.kind().place() > 0 && one.kind() != Kind.MEETING;
    }

    private static List<SearchPage.Run> runs(Passage passage) {
        return passage.runs().stream()
                .map(run -> new SearchPage.Run(run.text(), run.marked()))
                .toList();
    }

    WatchesPage.Line watch(Watch watch, List<Hit> news) {
        var wanted = watch.wanted();
        var matter = wanted.matter();
        return new WatchesPage.Line(
                watch.id().toString(),
                name(wanted),
                narrowed(wanted),
                href(wanted),
                matter == null
                        ? wanted.asked().address("/sok.atom", 1)
                        : "/sok.atom?arende=" + matter,
                watch.letters(),
                hits(news));
    }

    List<SearchPage.Hit> hits(List<Hit> found) {
        return found.stream().map(one -> hit(one, List.of())).toList();
    }

    /// In words, what is watched.
    String name(Wanted wanted) {
        var matter = wanted.matter();
        return matter == null
                ? texts.get("search.watch.query", wanted.query())
                : texts.get("search.watch.matter", matter);
    }

    /// Where it is read.
    static String href(Wanted wanted) {
        var matter = wanted.matter();
        return matter == null ? wanted.asked().address("/sok", 1) : "/diarium/" + matter;
    }

    /// In words, what narrows it; empty where nothing does.
    String narrowed(Wanted wanted) {
        return wanted.matter() == null ? narrowed(wanted.filter()) : "";
    }

    private String narrowed(HitTable.Filter filter) {
        var kind = filter.kind();
        var organ =
                organs.today().stream()
                        .filter(one -> one.slug().equals(filter.organ()))
                        .map(Organ::name)
                        .findFirst()
                        .orElse("");
        return String.join(
                " · ",
                IntStream.range(0, 3)
                        .mapToObj(i ->
                                switch (i) {
                                    case 0 -> kind == null ? "" : kind(kind);
                                    case 1 -> organ;
                                    default ->
                                            filter.year() == null ? "" : filter.year().toString();
                                })
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    static String number(long count) {
        return NumberFormat.getIntegerInstance(Swedish.LOCALE).format(count);
    }
}
