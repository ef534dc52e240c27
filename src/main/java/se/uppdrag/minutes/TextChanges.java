package se.uppdrag.minutes;

import com.github.difflib.DiffUtils;
import java.util.List;
import java.util.stream.Stream;
import se.uppdrag.minutes.pages.VerifyPage;

/// What was changed between two texts of the minutes, line by line: whoever has read the earlier
/// one need not read it all again. Pure.
record TextChanges(String before, String after) {

    List<VerifyPage.Change> changes() {
        return DiffUtils.diff(lines(before), lines(after)).getDeltas().stream()
                .flatMap(delta ->
                        Stream.concat(
                                delta.getSource().getLines().stream()
                                        .map(line -> new VerifyPage.Change(false, line)),
                                delta.getTarget().getLines().stream()
                                        .map(line -> new VerifyPage.Change(true, line))))
                .toList();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
