package se.uppdrag.assignments;

import java.util.List;
import java.util.Set;
import se.uppdrag.hostile.Parser;
import se.uppdrag.register.Post;

/// What reads nominees as they are typed.
public final class AssignmentsParsers {

    private AssignmentsParsers() {}

    public static List<Parser> all() {
        return List.of(
                Parser.ofText(
                        "nominerade",
                        List.of(
                                "Alva Berg (S), ordförande, kommunalråd 100 %; Majoriteten",
                                "Bo Ek\nEva Dal (M)"),
                        text -> NomineeLines.read(text, Post.MEMBER, "", Set.of("S", "M"))));
    }
}
