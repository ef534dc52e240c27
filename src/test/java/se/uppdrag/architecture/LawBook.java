package se.uppdrag.architecture;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.uppdrag.law.Carrier;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.law.NationalDay;
import se.uppdrag.law.NationalNumber;
import se.uppdrag.law.Provision;
import se.uppdrag.law.Provisions;
import se.uppdrag.law.Refusal;

/// What `docs/law/README.md` and the page `/rakna/lag` say of provision, rule, test and page: put
/// together from the catalogue, the refusals and the tests' sources.
final class LawBook {

    static final Path PAGE = Path.of("docs/law/README.md");
    static final Path INDEX = Path.of("src/main/resources/law/index.properties");

    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern PROVES = Pattern.compile("@Proves\\(([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern WORKED = Pattern.compile("void (w\\d+\\w*)\\(");
    private static final Pattern SPAN = Pattern.compile("w(\\d+)_to_w(\\d+)");
    private static final Pattern ONE = Pattern.compile("(?<=^|_)w(\\d+)(?=_|$)");

    private final Properties texts = new Properties();
    private final List<Refusal> refusals = TextTests.refusals();
    private final SortedMap<String, SortedSet<String>> tests = new TreeMap<>();
    private final SortedSet<String> named = new TreeSet<>();
    private final SortedSet<Integer> worked = new TreeSet<>();

    LawBook() {
        try {
            texts.load(
                    new StringReader(
                            SourceFiles.under(SourceFiles.MESSAGES, "law.properties")
                                    .getFirst()
                                    .text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var source : SourceFiles.under(TESTS, "Tests.java")) {
            read(source.path().getFileName().toString().replace(".java", ""), source.text());
        }
    }

    private void read(String test, String text) {
        var words = Pattern.compile("\\W+").splitAsStream(text).collect(Collectors.toSet());
        PROVES.matcher(text)
                .results()
                .flatMap(found -> QUOTED.matcher(found.group(1)).results())
                .forEach(id -> add(id.group(1), test));
        for (var refusal : refusals) {
            var name = ((Enum<?>) refusal).name();
            if (words.contains(name)) {
                named.add(name);
                Provisions.at(refusal.basis()).forEach(one -> add(one.id(), test));
            }
        }
        for (var rule : DeadlineRule.values()) {
            if (words.contains(rule.name())) {
                add(rule.id(), test);
            }
        }
        WORKED.matcher(text).results().forEach(found -> worked(found.group(1)));
    }

    private void worked(String method) {
        ONE.matcher(method).results().forEach(one -> worked.add(Integer.parseInt(one.group(1))));
        SPAN.matcher(method)
                .results()
                .forEach(span -> {
                    for (int n = Integer.parseInt(span.group(1));
                            n <= Integer.parseInt(span.group(2));
                            n++) {
                        worked.add(n);
                    }
                });
    }

    private void add(String provision, String test) {
        tests.computeIfAbsent(provision, _ -> new TreeSet<>()).add(test);
    }

    /// The tests that name a provision.
    SortedSet<String> tests(String provision) {
        return tests.getOrDefault(provision, new TreeSet<>());
    }

    /// Every provision that some test names.
    SortedSet<String> provisionsNamed() {
        return new TreeSet<>(tests.keySet());
    }

    /// Refusals that some test names.
    SortedSet<String> refusalsNamed() {
        return named;
    }

    /// The worked examples that there are tests of: 24 for W24.
    SortedSet<Integer> worked() {
        return worked;
    }

    private List<String> refusals(Provision provision) {
        return refusals.stream()
                .filter(one -> one.basis().equals(provision.basis()))
                .map(one -> ((Enum<?>) one).name())
                .sorted()
                .toList();
    }

    private String text(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key).replace("''", "'");
    }

    /// What the program itself reads at run time.
    String index() {
        var index =
                new StringBuilder(
                        """
                        # Made by LawBookTests: what refuses and what proves, for each provision.
                        """);
        for (var provision : Provisions.all()) {
            line(index, provision.id() + ".refusals", refusals(provision));
            line(index, provision.id() + ".tests", List.copyOf(tests(provision.id())));
        }
        return index.toString();
    }

    private static void line(StringBuilder to, String key, List<String> values) {
        if (!values.isEmpty()) {
            to.append(key).append(" = ").append(String.join(", ", values)).append('\n');
        }
    }

    String page() {
        var page = new StringBuilder(INTRODUCTION);
        for (var group : Provisions.groups()) {
            page.append("\n## ").append(text(group.key())).append("\n\n");
            page.append("| Bestämmelse | Vad den säger | Slag | Regel | Test | Sida |\n");
            page.append("|---|---|---|---|---|---|\n");
            group.provisions().stream().filter(Provision::carried).forEach(one -> row(page, one));
        }
        numbers(page);
        rest(page);
        return page.toString();
    }

    private void row(StringBuilder page, Provision one) {
        var carrier = (Carrier.ByRules) one.carrier();
        var rules = code(carrier.rules());
        var noes = String.join(", ", refusals(one));
        page.append(
                "| %s (%s) | %s%s | %s | %s%s | %s | %s |%n"
                        .formatted(
                                written(one),
                                one.id(),
                                text(one.key()),
                                applies(one),
                                text("law.grade." + one.grade()),
                                rules,
                                noes.isEmpty() ? "" : ". " + noes,
                                code(tests(one.id())),
                                carrier.pages().stream()
                                        .map(each -> each.startsWith("/") ? code(each) : each)
                                        .collect(Collectors.joining(", "))));
    }

    private static String written(Provision one) {
        return one.basis().toString().replace('\u00a0', ' ');
    }

    private static String applies(Provision one) {
        var wording = one.wording();
        var own = wording.read().equals(one.basis().act().readFrom());
        return (own ? "" : " (" + wording.read() + ")")
                + (wording.to() == null
                        ? wording.from().getYear() > 2018 ? " (från " + wording.from() + ")" : ""
                        : " (till " + wording.to() + ")");
    }

    private static String code(Iterable<String> names) {
        var all = new TreeSet<String>();
        names.forEach(all::add);
        return all.stream().map(LawBook::code).collect(Collectors.joining(", "));
    }

    private static String code(String name) {
        return "`" + name + "`";
    }

    private void numbers(StringBuilder page) {
        page.append("\n## Tal och dagar som lagen bestämmer\n\n");
        page.append("| Vad | Värde | Från | Till | Bestämmelse |\n|---|---|---|---|---|\n");
        for (var number : NationalNumber.values()) {
            for (var version : number.versions()) {
                page.append(
                        "| %s | %s | %s | %s | %s |%n"
                                .formatted(
                                        text(number.key()),
                                        version.written(),
                                        version.from(),
                                        version.to() == null ? "" : version.to(),
                                        number.provision()));
            }
        }
        for (var day : NationalDay.values()) {
            var date = day.in(2026);
            page.append(
                    "| %s | %d/%d | 2018-01-01 | | %s |%n"
                            .formatted(
                                    text(day.key()),
                                    date.getDayOfMonth(),
                                    date.getMonthValue(),
                                    day.provision()));
        }
    }

    private void rest(StringBuilder page) {
        page.append("\n## Bärs inte än\n\nModulen står efter bestämmelsen.\n\n");
        for (var one : Provisions.all()) {
            if (one.carrier() instanceof Carrier.Awaits(var module)) {
                page.append(
                        "- %s (%s, `%s`): %s%n"
                                .formatted(written(one), one.id(), module, text(one.key())));
            }
        }
        page.append("\n## Bärs av människor\n\nProgrammet har inget att räkna eller säga.\n\n");
        for (var one : Provisions.all()) {
            if (one.carrier() instanceof Carrier.ByPeople) {
                page.append("- %s (%s): %s%n".formatted(written(one), one.id(), text(one.key())));
            }
        }
    }

    /// Which worked examples lack a test.
    static SortedSet<Integer> missing(SortedSet<Integer> worked, int last) {
        var missing = new TreeSet<Integer>();
        for (int n = 1; n <= last; n++) {
            if (!worked.contains(n)) {
                missing.add(n);
            }
        }
        return missing;
    }

    /// The refusals by name, to tell those that no test names.
    Map<String, Refusal> byName() {
        return refusals.stream()
                .collect(
                        Collectors.toMap(
                                one -> one.getClass().getSimpleName() + "." + one,
                                one -> one,
                                (one, _) -> one,
                                TreeMap::new));
    }

    /// Names of the types in the program and its tests.
    static List<String> types() {
        return Arrays.stream(new Path[] {SourceFiles.JAVA, TESTS})
                .flatMap(root -> SourceFiles.under(root, ".java").stream())
                .map(file -> file.path().getFileName().toString().replace(".java", ""))
                .toList();
    }

    private static final String INTRODUCTION =
            """
            # Lagen i Uppdraget

            För kommunens jurist: varje bestämmelse som rör programmet, vilken regel i koden som bär den, vilket
            test som prövar den och på vilken sida den märks. Samma sak visas för alla på `/rakna/lag`.

            Sidan görs av `LawBookTests` ur katalogen (`law.Provisions`), ur modulernas `…Refusal` (varje nej med sitt
            lagrum) och ur testerna. Den skrivs på nytt med

                mvn -q test -Dtest=LawBookTests -Duppdrag.write=true

            och testet fäller en sida som inte stämmer. Att bestämmelsen är rätt läst kan inget test visa; säg till när
            du läser den annorlunda.

            Lydelsen är den som anges i [`Act`](../../src/main/java/se/uppdrag/law/Act.java), till exempel SFS 2025:450 för
            kommunallagen, om inget annat står vid bestämmelsen. Ett `NEJ` i versaler är namnet på det nej som programmet
            ger; texten, vem som kan besluta annat och vad man gör i stället finns under samma namn i
            `messages/<modul>.properties`. Slagen: **nej** (ingen i rummet kan besluta annat), **nej, om organet inte
            beslutar annat**, **anmärkning** (sägs men hindrar inte), **frist** (en dag som syns; det som görs sent
            hindras aldrig), **beräkning**, **dokumentation**, **offentliggörande** och **rättighet**.
            """;
}
