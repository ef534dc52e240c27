package se.uppdrag.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
/// in a recording of votes by the network that was 165 samples of 349. Here those that begin with
/// another word, or have another number of words, are passed by.
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

    private final Map<RequestMappingInfo, Shape> shapes = new ConcurrentHashMap<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
            throws Exception {
        return super.lookupHandlerMethod(path, new Asked(request));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
            RequestMappingInfo mapping, HttpServletRequest request) {
        return request instanceof Asked asked && !shape(mapping).fits(asked.words)
                ? null
                : super.getMatchingMapping(mapping, request);
    }

    private Shape shape(RequestMappingInfo mapping) {
        // Looked up before it is computed: computing may wait for others, and all press at once.
        var known = shapes.get(mapping);
        return known != null ? known : shapes.computeIfAbsent(mapping, Shape::of);
    }
}
