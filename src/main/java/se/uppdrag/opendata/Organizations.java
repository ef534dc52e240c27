package se.uppdrag.opendata;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Party;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.register.Terms;
import se.uppdrag.register.Terms.Founding;
import se.uppdrag.web.Texts;

/// Organs and parties as objects.
@Component
class Organizations {

    private final Register register;
    private final Terms terms;
    private final Texts texts;

    Organizations(Register register, Terms terms, Texts texts) {
        this.register = register;
        this.terms = terms;
        this.texts = texts;
    }

    /// @param held every post there has been, of those whose names everybody may read
    /// @param all every post there has been; only counted
    Map<String, String> of(List<Membership> held, List<Membership> all, LocalDate today) {
        var organs = new LinkedHashMap<String, Organ>();
        register.organs(today).forEach(one -> organs.put(one.slug(), one));
        held.stream()
                .map(Membership::organ)
                .distinct()
                .filter(slug -> !organs.containsKey(slug))
                .forEach(slug -> register.organ(slug).ifPresent(one -> organs.put(slug, one)));
        var foundings =
                terms.foundings().stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.organ().slug(),
                                        Function.identity(),
                                        (_, later) -> later));
        var authorities = authorities(organs.values());
        var made = new HashMap<String, String>();
        organs.forEach((slug, organ) -> {
            var object = organ(organ, held);
            counted(object, all.stream().filter(one -> one.organ().equals(slug)).toList(), today);
            founded(object, foundings.get(slug));
            if (organ.equals(authorities.get(organ.authority()))) {
                object.put("uppdraget:authority", organ.authority());
            }
            made.put(slug, Objects.json(object));
        });
        register.parties().forEach(one -> made.put(partyId(one.code()), Objects.json(party(one))));
        return made;
    }

    /// Who keeps each registry: the committee, where organs share one.
    private static Map<String, Organ> authorities(Collection<Organ> organs) {
        return organs.stream()
                .sorted(
                        Comparator.comparing(Organ::committee)
                                .reversed()
                                .thenComparing(one -> !one.audit())
                                .thenComparing(one -> !one.assembly())
                                .thenComparing(Organ::slug))
                .collect(Collectors.toMap(Organ::authority, one -> one, (first, _) -> first));
    }

    private Map<String, @Nullable Object> organ(Organ organ, List<Membership> held) {
        var object = Objects.object(Kind.ORGANIZATION, organ.slug());
        object.put("body", Here.page("/oparl/v1/body/kommun"));
        object.put("name", organ.name());
        object.put("shortName", organ.slug());
        object.put("organizationType", texts.get("opendata.organ"));
        object.put("classification", texts.get("opendata.organ." + organ.kind()));
        var parent = organ.parent();
        object.put(
                "subOrganizationOf", parent == null ? null : Here.oparl(Kind.ORGANIZATION, parent));
        object.put(
                "membership",
                held.stream()
                        .filter(one -> one.organ().equals(organ.slug()))
                        .map(one -> Here.oparl(Kind.MEMBERSHIP, Registered.id(one)))
                        .toList());
        object.put("meeting", Here.page("/oparl/v1/meeting?organization=" + organ.slug()));
        object.put(
                "consultation", Here.page("/oparl/v1/consultation?organization=" + organ.slug()));
        object.put("web", Here.page("/organ/" + organ.slug()));
        return object;
    }

    /// How many serve there now, and on which posts anybody ever has. Whose name is hidden is
    /// counted as well.
    private void counted(
            Map<String, @Nullable Object> object, List<Membership> posts, LocalDate today) {
        object.put(
                "post",
                Arrays.stream(Post.values())
                        .filter(post -> posts.stream().anyMatch(one -> one.post() == post))
                        .map(post -> texts.get("opendata.post." + post))
                        .toList());
        var now = posts.stream().filter(one -> one.on(today)).toList();
        object.put("memberCount", now.size());
        object.put("votingMemberCount", now.stream().filter(one -> one.post().member()).count());
    }

    private static void founded(Map<String, @Nullable Object> object, @Nullable Founding founding) {
        if (founding != null) {
            object.put("startDate", founding.fromDate().toString());
            var end = founding.toDate();
            object.put("endDate", end == null ? null : end.minusDays(1).toString());
        }
    }

    private Map<String, @Nullable Object> party(Party party) {
        var object = Objects.object(Kind.ORGANIZATION, partyId(party.code()));
        object.put("body", Here.page("/oparl/v1/body/kommun"));
        object.put("name", party.name());
        object.put("shortName", party.code());
        object.put("organizationType", texts.get("opendata.party"));
        object.put("classification", texts.get("opendata.party"));
        return object;
    }

    static String partyId(String code) {
        return "parti-" + UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }
}
