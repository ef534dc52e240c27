package se.uppdrag.delegations;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.delegations.pages.UnitsPage;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;

/// Makes ready the page of a committee's units and of those who work there.
@Component
class UnitPages {

    private final WorkEnvironment work;

    UnitPages(WorkEnvironment work) {
        this.work = work;
    }

    UnitsPage page(
            String organ,
            Map<String, String> values,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal) {
        var now = work.today();
        var own = now.of(organ);
        var names = new HashMap<String, String>();
        own.forEach(one -> names.put(one.slug(), one.name()));
        return new UnitsPage(
                organ,
                work.organ(organ),
                own.stream()
                        .map(one ->
                                new UnitsPage.Line(
                                        one.slug(),
                                        one.name(),
                                        names.getOrDefault(one.above(), ""),
                                        now.manager(one.slug()).map(Posting::name).orElse("")))
                        .toList(),
                now.postings().stream()
                        .filter(one -> names.containsKey(one.unit()))
                        .map(one ->
                                new UnitsPage.Employed(
                                        one.id().toString(),
                                        one.name(),
                                        one.title(),
                                        names.getOrDefault(one.unit(), ""),
                                        one.manager(),
                                        Swedish.date(one.fromDate())))
                        .toList(),
                now.postings().stream()
                        .map(one ->
                                new UnitsPage.Option(one.person().value().toString(), one.name()))
                        .distinct()
                        .toList(),
                values,
                mistakes,
                refusal);
    }
}
