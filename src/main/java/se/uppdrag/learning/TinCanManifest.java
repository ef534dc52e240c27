package se.uppdrag.learning;

import static se.uppdrag.learning.ManifestXml.children;
import static se.uppdrag.learning.ManifestXml.inSwedish;
import static se.uppdrag.learning.ManifestXml.named;

import java.util.ArrayList;
import java.util.Map;
import se.uppdrag.learning.PackageReader.Activity;
import se.uppdrag.learning.PackageReader.Bad;
import se.uppdrag.learning.PackageReader.Described;
import se.uppdrag.learning.PackageReader.Item;
import se.uppdrag.learning.PackageReader.Kind;

/// What a Tin Can package says of itself: activities, of which some can be started. The older way
/// to pack what speaks xAPI; cmi5 is the newer.
final class TinCanManifest {

    static final String NAME = "tincan.xml";

    private TinCanManifest() {}

    static Described read(Map<String, byte[]> files) throws Bad {
        var xml = ManifestXml.parse(files.getOrDefault(NAME, new byte[0]));
        var items = new ArrayList<Item>();
        for (var activity : named(xml, "activity")) {
            var launch = children(activity, "launch").stream().findFirst();
            if (launch.isEmpty()) {
                continue;
            }
            var id = activity.getAttribute("id").strip();
            if (!Iri.holds(id)) {
                throw new Bad("activity");
            }
            items.add(
                    new Item(
                            inSwedish(children(activity, "name")),
                            PackageReader.launch(
                                    launch.get().getTextContent().strip(), files.keySet()),
                            new Activity(id, MoveOn.CompletedOrPassed, null, "")));
        }
        var title = items.isEmpty() ? "?" : items.getFirst().title();
        return new Described(Kind.TIN_CAN, title, items);
    }
}
