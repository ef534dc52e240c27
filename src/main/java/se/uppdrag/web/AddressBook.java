package se.uppdrag.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Finds the method that answers at an address. The framework tries every address of the program,
/// one after the other, each asked for its method through all that is wrapped around the request:
/// in a recording of votes by the network that was 165 samples of 349. Here only those are tried
/// that have as many words and begin with the same.
final class AddressBook extends RequestMappingHandlerMapping {

    /// A request whose method and words are known without asking all that is wrapped around it.
    private static final class Asked extends HttpServletRequestWrapper {

        private final String method;
        private final List<String> words;

        Asked(HttpServletRequest request) {
            super(request);
            this.method = request.getMethod();
            this.words =
                    ServletRequestPathUtils.getParsedRequestPath(request)
                            .pathWithinApplication()
                            .elements()
                            .stream()
                            .filter(PathContainer.PathSegment.class::isInstance)
                            .map(one -> ((PathContainer.PathSegment) one).valueToMatch())
                            .toList();
        }

        @Override
        public String getMethod() {
            return method;
        }
    }

    /// What an address must look like for a mapping to be worth trying.
    ///
    /// @param first its first words; none where one begins with a variable
    /// @param lengths how many words it has; none where one has any number
    private record Shape(Set<String> first, Set<Integer> lengths) {

        private static final Pattern WORD = Pattern.compile("[^/]+");

        boolean fits(List<String> words) {
            return (first.isEmpty() || first.contains(words.isEmpty() ? "" : words.getFirst()))
                    && (lengths.isEmpty() || lengths.contains(words.size()));
        }

        Set<Integer> shelves() {
            return lengths.isEmpty() ? Set.of(ANY) : lengths;
        }

        static Shape of(RequestMappingInfo mapping) {
            var patterns =
                    mapping.getPatternValues().stream()
                            .map(one -> one.replaceFirst("^/", ""))
                            .toList();
            var first =
                    patterns.stream()
                            .map(one -> one.replaceFirst("/.*$", ""))
                            .collect(Collectors.toSet());
            var lengths =
                    patterns.stream()
                            .map(one -> (int) WORD.matcher(one).results().count())
                            .collect(Collectors.toSet());
            return new Shape(
                    first.stream().anyMatch(one -> one.matches(".*[{*?].*")) ? Set.of() : first,
                    patterns.stream().anyMatch(one -> one.matches(".*(\\*\\*|\\{\\*).*"))
                            ? Set.of()
                            : lengths);
        }
    }

    /// An address, or what of it fits a request, and what answers there.
    private record Answering(RequestMappingInfo mapping, HandlerMethod method) {}

    private static final int ANY = -1;

    private Map<RequestMappingInfo, Shape> shapes = Map.of();

    /// By how many words they have; those of any number under [#ANY].
    private Map<Integer, List<Answering>> shelves = Map.of();

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> methods) {
        super.handlerMethodsInitialized(methods);
        shapes = methods.keySet().stream().collect(Collectors.toMap(one -> one, Shape::of));
        var sorted = new HashMap<Integer, List<Answering>>();
        methods.forEach((mapping, method) -> {
            for (var length : Objects.requireNonNull(shapes.get(mapping)).shelves()) {
                sorted.computeIfAbsent(length, _ -> new ArrayList<>())
                        .add(new Answering(mapping, method));
            }
        });
        shelves = Map.copyOf(sorted);
    }

    /// Where one address alone fits, it is the one. Else the framework chooses among all, or says
    /// what is wrong with the request.
    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
            throws Exception {
        var asked = new Asked(request);
        var fitting = fitting(asked);
        if (fitting.size() != 1 || asked.method.equals("OPTIONS")) {
            return super.lookupHandlerMethod(path, asked);
        }
        var only = fitting.getFirst();
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.method());
        handleMatch(only.mapping(), path, request);
        return only.method();
    }

    private List<Answering> fitting(Asked asked) {
        var fitting = new ArrayList<Answering>();
        for (var length : List.of(asked.words.size(), ANY)) {
            for (var one : shelves.getOrDefault(length, List.of())) {
                var matched = getMatchingMapping(one.mapping(), asked);
                if (matched != null) {
                    fitting.add(new Answering(matched, one.method()));
                }
            }
        }
        return fitting;
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
            RequestMappingInfo mapping, HttpServletRequest request) {
        var shape = shapes.get(mapping);
        return shape != null && request instanceof Asked asked && !shape.fits(asked.words)
                ? null
                : super.getMatchingMapping(mapping, request);
    }
}
