package se.uppdrag.learning;

import static se.uppdrag.learning.ManifestXml.children;
import static se.uppdrag.learning.ManifestXml.inSwedish;
import static se.uppdrag.learning.ManifestXml.named;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import se.uppdrag.learning.PackageReader.Activity;
import se.uppdrag.learning.PackageReader.Bad;
import se.uppdrag.learning.PackageReader.Described;
import se.uppdrag.learning.PackageReader.Item;
import se.uppdrag.learning.PackageReader.Kind;

/// What a cmi5 package says of itself (cmi5 1.0, section 13–14): a course and its assignable units,
/// in the order they stand. A unit whose pages are elsewhere is refused, since nothing from
/// elsewhere is played.
final class Cmi5Structure {

    static final String NAME = "cmi5.xml";

    private static final String SPACE =
            "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";
    private static final int LONGEST_PARAMETERS = 2000;
    private static final int LONGEST_SCORE = 12;

    private Cmi5Structure() {}

    static Described read(Map<String, byte[]> files) throws Bad {
        var xml = ManifestXml.parse(files.getOrDefault(NAME, new byte[0]));
        if (!SPACE.equals(xml.getDocumentElement().getNamespaceURI())) {
            throw new Bad("manifest");
        }
        var course =
                named(xml, "course").stream().findFirst().orElseThrow(() -> new Bad("manifest"));
        var items = new ArrayList<Item>();
        var seen = new HashSet<String>();
        for (var unit : named(xml, "au")) {
            var item = item(unit, files.keySet());
            if (!seen.add(item.activity().id())) {
                throw new Bad("activity");
            }
            items.add(item);
        }
        return new Described(Kind.CMI5, title(course), List.copyOf(items));
    }

    private static Item item(Element unit, Set<String> files) throws Bad {
        var id = unit.getAttribute("id").strip();
        if (!Iri.holds(id)) {
            throw new Bad("activity");
        }
        var parameters = text(unit, "launchParameters");
        if (parameters.length() > LONGEST_PARAMETERS) {
            throw new Bad("manifest");
        }
        return new Item(
                title(unit),
                PackageReader.launch(text(unit, "url"), files),
                new Activity(id, moveOn(unit), mastery(unit), parameters));
    }

    private static MoveOn moveOn(Element unit) throws Bad {
        var said = unit.getAttribute("moveOn");
        for (var one : MoveOn.values()) {
            if (one.name().equals(said)) {
                return one;
            }
        }
        if (said.isEmpty()) {
            return MoveOn.NotApplicable;
        }
        throw new Bad("manifest");
    }

    private static @Nullable BigDecimal mastery(Element unit) throws Bad {
        var said = unit.getAttribute("masteryScore").strip();
        if (said.isEmpty()) {
            return null;
        }
        if (said.length() > LONGEST_SCORE || !said.matches("\\d*\\.?\\d+")) {
            throw new Bad("manifest");
        }
        var score = new BigDecimal(said);
        if (score.compareTo(BigDecimal.ONE) > 0) {
            throw new Bad("manifest");
        }
        return score;
    }

    private static String title(Element of) {
        return inSwedish(
                children(of, "title").stream()
                        .flatMap(one -> children(one, "langstring").stream())
                        .toList());
    }

    private static String text(Element of, String name) {
        return children(of, name).stream()
                .findFirst()
                .map(one -> one.getTextContent().strip())
                .orElse("");
    }
}
