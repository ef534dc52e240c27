package se.uppdrag.safety;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;

/// The provisions an official may choose among, piece of information by piece of information (OSL).
/// The program never chooses: none of them covers a whole report.
enum Secrecy {
    ADDRESS("21-3", Citation.of(Act.OSL, 21, 3)),
    STAFF("39-3", Citation.of(Act.OSL, 39, 3)),
    HEALTH("21-1", Citation.of(Act.OSL, 21, 1)),
    MEASURES("18-8", Citation.of(Act.OSL, 18, 8)),
    RISKS("18-13", Citation.of(Act.OSL, 18, 13)),
    INVESTIGATION("35-1", Citation.of(Act.OSL, 35, 1));

    /// What a mark can be put on.
    static final List<String> FIELDS =
            List.of("namn", "adress", "handelse", "atgarder", "halsa", "bilagor");

    private final String code;
    private final Citation basis;

    Secrecy(String code, Citation basis) {
        this.code = code;
        this.basis = basis;
    }

    String code() {
        return code;
    }

    String citation() {
        return basis.toString();
    }

    static Optional<Secrecy> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
