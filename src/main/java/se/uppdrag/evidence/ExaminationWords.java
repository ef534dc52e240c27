package se.uppdrag.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import se.uppdrag.web.Swedish;

/// Puts what an examination found into words; the same on the page and in the terminal.
///
/// @param text a text of the program, by key and what it is filled with
record ExaminationWords(BiFunction<String, Object[], String> text) {

    String verdict(Examined examined) {
        return t(examined.whole() ? "evidence.whole" : "evidence.changed");
    }

    List<String> sentences(Examined examined, boolean witnessed) {
        var said = new ArrayList<String>();
        examined.findings()
                .forEach(one -> said.add(t("evidence.finding." + one.kind(), one.where())));
        said.add(
                t(
                        "evidence.counts",
                        number(examined.acts()),
                        number(examined.lines()),
                        number(examined.files()),
                        number(examined.checkpoints())));
        if (examined.elsewhere() > 0) {
            said.add(t("evidence.elsewhere", number(examined.elsewhere())));
        }
        var tail = examined.tail();
        if (tail != null) {
            said.add(
                    t(
                            "evidence.tail",
                            number(examined.acts()),
                            Swedish.moment(tail.at()),
                            number(tail.counted()),
                            number(tail.acts())));
        }
        if (examined.erased() > 0) {
            said.add(t("evidence.erased", number(examined.erased())));
        }
        if (examined.since() > 0) {
            said.add(t("evidence.since", number(examined.since())));
        }
        if (!witnessed) {
            said.add(t("evidence.unwitnessed"));
        }
        return said;
    }

    private static String number(long number) {
        return Long.toString(number);
    }

    private String t(String key, Object... arguments) {
        return text.apply(key, arguments);
    }
}
