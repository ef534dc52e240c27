package se.uppdrag.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// All of a municipality's OParl, as a program comes upon it that knows the address of the system
/// and nothing else: every page of every list, and every object at its own address.
public final class OParlTree {

    private static final String HOST = "http://localhost";
    private static final int PAGE = 100;

    /// Of all trees together, so that none has used up what another may ask.
    private static final AtomicInteger ASKED = new AtomicInteger();

    private final MockMvc web;
    private final OParlRules rules = OParlRules.read();
    private final Map<String, JsonNode> objects = new LinkedHashMap<>();
    private final Map<String, Set<String>> lists = new LinkedHashMap<>();
    private final Map<String, String> listed = new LinkedHashMap<>();

    /// @param web with the headers every answer to programs has
    public OParlTree(MockMvc web) {
        this.web = web;
    }

    public JsonNode read(String address) throws Exception {
        // One who asks so much in a minute would have to wait; here it is many.
        var from = "10.0.%d.1".formatted(ASKED.getAndIncrement() / 500);
        var answer =
                web.perform(
                                get(URI.create(address.replace(HOST, "")))
                                        .with(request -> {
                                            request.setRemoteAddr(from);
                                            return request;
                                        }))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        assertThat(answer.getContentType()).as(address).startsWith("application/json");
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).as(address).isEqualTo("*");
        assertThat(answer.getHeader("ETag")).as(address).isNotEmpty();
        return JsonMapper.shared().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    /// From the system to every file.
    public void crawl() throws Exception {
        var system = read("/oparl/v1/system");
        keep(system);
        var left = new LinkedHashMap<String, String>();
        rules.references(system, (_, _) -> {}, left::put);
        while (!left.isEmpty()) {
            var next = left.entrySet().iterator().next();
            left.remove(next.getKey());
            if (listed.put(next.getKey(), next.getValue()) == null) {
                for (var object : pages(next.getKey())) {
                    assertThat(OParlRules.type(object)).isEqualTo(next.getValue());
                    keep(object);
                    rules.references(
                            object,
                            (_, _) -> {},
                            (list, type) -> {
                                if (!listed.containsKey(list)) {
                                    left.put(list, type);
                                }
                            });
                }
            }
        }
    }

    private void keep(JsonNode object) {
        assertThat(rules.faults(object)).as(object.path("id").asString()).isEmpty();
        var before = objects.put(object.path("id").asString(), object);
        if (before != null) {
            assertThat(object).isEqualTo(before);
        }
    }

    /// Every object of a list, from page to page, as each page says of itself and the others.
    ///
    /// @param address of the first page
    private List<JsonNode> pages(String address) throws Exception {
        var all = new ArrayList<JsonNode>();
        var ids = new TreeSet<String>();
        var first = address + (address.contains("?") ? "&" : "?") + "limit=" + PAGE;
        var at = first;
        for (int number = 1; ; number++) {
            var page = read(at);
            var pagination = page.path("pagination");
            var links = page.path("links");
            assertThat(pagination.path("currentPage").asInt()).as(at).isEqualTo(number);
            assertThat(pagination.path("elementsPerPage").asInt()).isEqualTo(PAGE);
            assertThat(page.path("data").size()).as(at).isLessThanOrEqualTo(PAGE);
            assertThat(links.path("self").asString()).contains("page=" + number);
            assertThat(links.has("prev")).as(at).isEqualTo(number > 1);
            page.path("data")
                    .forEach(one -> {
                        assertThat(ids.add(one.path("id").asString()))
                                .as(one.path("id").asString())
                                .isTrue();
                        all.add(one);
                    });
            if (!links.has("next")) {
                assertThat(pagination.path("totalElements").asInt()).as(at).isEqualTo(all.size());
                assertThat(pagination.path("totalPages").asInt()).as(at).isEqualTo(number);
                assertThat(links.path("last")).isEqualTo(links.path("self"));
                lists.put(address, ids);
                return all;
            }
            assertThat(page.path("data").size()).as(at).isEqualTo(PAGE);
            at = links.path("next").asString();
        }
    }

    /// Every object is had at its own address, and is there what it was in the list.
    public void everyObjectIsAtItsAddress() throws Exception {
        for (var one : Map.copyOf(objects).entrySet()) {
            assertThat(read(one.getKey())).isEqualTo(one.getValue());
        }
    }

    /// What an object leads to is there, and of the type it is said to be.
    public void everythingLeadsSomewhere() {
        for (var object : objects.values()) {
            rules.references(
                    object,
                    (address, type) -> {
                        var there = objects.get(address);
                        assertThat(there)
                                .as(object.path("id") + " leads to " + address)
                                .isNotNull();
                        assertThat(OParlRules.type(Objects.requireNonNull(there))).isEqualTo(type);
                    },
                    (address, type) -> assertThat(listed).containsEntry(address, type));
        }
    }

    /// Whatever is given inside another says what it says alone, but for when the other changed.
    public int everythingInsideIsTheSameAlone() {
        var count = 0;
        for (var object : objects.values()) {
            for (var inner : inside(object)) {
                var alone = objects.get(inner.path("id").asString());
                assertThat(alone).as(inner.path("id").asString()).isNotNull();
                var there = timeless(Objects.requireNonNull(alone));
                timeless(inner)
                        .forEachEntry((name, value) ->
                                assertThat(there.path(name))
                                        .as(inner.path("id") + " " + name)
                                        .isEqualTo(value));
                count++;
            }
        }
        return count;
    }

    private static List<JsonNode> inside(JsonNode node) {
        var all = new ArrayList<JsonNode>();
        node.forEach(one -> {
            if (one.isObject() && one.has("id")) {
                all.add(one);
            }
            all.addAll(inside(one));
        });
        return all;
    }

    private static ObjectNode timeless(JsonNode node) {
        var copy = (ObjectNode) node.deepCopy();
        copy.remove(List.of("created", "modified"));
        inside(copy).forEach(one -> ((ObjectNode) one).remove(List.of("created", "modified")));
        return copy;
    }

    /// Each list, narrowed by each of the four times, is what the whole list says it must be.
    ///
    /// @return how many lists
    public int everyListIsNarrowedByTimes() throws Exception {
        var whole = Map.copyOf(lists);
        for (var list : whole.entrySet()) {
            for (var name : List.of("created", "modified")) {
                var times = list.getValue().stream().map(id -> time(id, name)).sorted().toList();
                if (times.isEmpty()) {
                    continue;
                }
                var middle = times.get(times.size() / 2);
                assertThat(narrowed(list.getKey(), name + "_since", middle))
                        .as(list.getKey() + " " + name + "_since=" + middle)
                        .isEqualTo(those(list.getValue(), name, middle, true));
                assertThat(narrowed(list.getKey(), name + "_until", middle))
                        .as(list.getKey() + " " + name + "_until=" + middle)
                        .isEqualTo(those(list.getValue(), name, middle, false));
            }
        }
        return whole.size();
    }

    private String time(String id, String name) {
        return Objects.requireNonNull(objects.get(id)).path(name).asString();
    }

    private Set<String> those(Set<String> ids, String name, String middle, boolean since) {
        return ids.stream()
                .filter(id ->
                        since
                                ? time(id, name).compareTo(middle) >= 0
                                : time(id, name).compareTo(middle) <= 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> narrowed(String list, String by, String time) throws Exception {
        return pages(
                        list
                                + (list.contains("?") ? "&" : "?")
                                + by
                                + "="
                                + URLEncoder.encode(time, StandardCharsets.UTF_8))
                .stream()
                // What is gone is told to those who ask what has changed.
                .filter(one -> !one.path("deleted").asBoolean(false))
                .map(one -> one.path("id").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public List<JsonNode> of(String type) {
        return objects.values().stream().filter(one -> OParlRules.type(one).equals(type)).toList();
    }

    /// Which properties some object of the type has.
    public Set<String> told(String type) {
        var all = new TreeSet<String>();
        of(type).forEach(one -> all.addAll(one.propertyNames()));
        return all;
    }

    public int size() {
        return objects.size();
    }

    public OParlRules rules() {
        return rules;
    }
}
