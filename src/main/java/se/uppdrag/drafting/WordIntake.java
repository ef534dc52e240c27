package se.uppdrag.drafting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppdrag.drafting.WordFile.Painted;
import se.uppdrag.files.Docx;
import se.uppdrag.rendering.PlainPicture.Cut;
import se.uppdrag.rendering.Renderings;
import se.uppdrag.rendering.Sort;

/// Reads a Word file as a memorandum: its text sorted by its headings, its pictures painted anew.
@Component
class WordIntake {

    /// What there is room for between the margins of the paper, in pixels of a 96th of an inch.
    private static final int WIDEST = 620;

    private static final int HIGHEST = 800;

    private final Renderings renderings;

    WordIntake(Renderings renderings) {
        this.renderings = renderings;
    }

    /// What could be taken out of the file, or why nothing could.
    ///
    /// @param mistake empty where it is right
    record Got(MemoText text, List<Painted> pictures, List<String> leftOut, String mistake) {

        private static Got wrong(String mistake) {
            return new Got(MemoText.EMPTY, List.of(), List.of(), mistake);
        }
    }

    /// @param title where the file has none of its own
    Got read(byte[] bytes, String title) throws IOException {
        if (bytes.length == 0) {
            return Got.wrong(Docx.Why.EMPTY.key());
        }
        try {
            var file = Docx.illustrated(new ByteArrayInputStream(bytes));
            if (file.taken().text().isBlank()) {
                return Got.wrong(Docx.Why.EMPTY.key());
            }
            var text = WordText.of(file.taken().text(), title);
            return DraftingForms.fits(text)
                    ? got(text, file)
                    : Got.wrong("drafting.mistake.long-file");
        } catch (Docx.Unreadable unreadable) {
            return Got.wrong(unreadable.why().key());
        }
    }

    private Got got(MemoText text, Docx.Illustrated file) {
        var painted = new ArrayList<Painted>();
        var leftOut = new ArrayList<>(file.leftOut());
        for (var picture : file.pictures()) {
            painted(picture).ifPresentOrElse(painted::add, () -> leftOut.add(picture.format()));
        }
        var there = painted.stream().map(Painted::number).collect(Collectors.toSet());
        return new Got(text.having(there), painted, leftOut, "");
    }

    private Optional<Painted> painted(Docx.Picture picture) {
        if (Sort.of(picture.bytes()) != Sort.PICTURE) {
            return Optional.empty();
        }
        var cut = picture.cut();
        double scale =
                Math.min(
                        1,
                        Math.min(
                                (double) WIDEST / Math.max(1, picture.width()),
                                (double) HIGHEST / Math.max(1, picture.height())));
        return renderings
                .picture(
                        Sort.PICTURE,
                        new ByteArrayInputStream(picture.bytes()),
                        1,
                        new Cut(cut.get(0), cut.get(1), cut.get(2), cut.get(3)))
                .map(plain ->
                        new Painted(
                                picture.number(),
                                plain.jpeg(),
                                (int) (picture.width() * scale),
                                (int) (picture.height() * scale)));
    }
}
