package se.uppdrag.drafting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppdrag.drafting.PictureTable.Kept;
import se.uppdrag.files.Docx;
import se.uppdrag.files.Docx.Look;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.files.StoredFile;
import se.uppdrag.web.Texts;

/// A look at what a reader misses first in a memorandum, before it is finished.
@Component
class MemoRemarks {

    private final PictureTable pictures;
    private final DraftingForms forms;
    private final Files files;
    private final Texts texts;

    MemoRemarks(PictureTable pictures, DraftingForms forms, Files files, Texts texts) {
        this.pictures = pictures;
        this.forms = forms;
        this.files = files;
        this.texts = texts;
    }

    List<String> of(Memorandum one, MemoVersion version) {
        var remarks = new ArrayList<String>();
        var text = version.text();
        var source = version.source();
        if (source != null) {
            looks(source).forEach(look -> remarks.add(texts.get(look.key())));
        }
        if (!version.leftOut().isEmpty()) {
            remarks.add(
                    texts.get(
                            "drafting.remark.left-out",
                            version.leftOut().stream()
                                    .distinct()
                                    .map(kind -> texts.getOr("drafting.left-out." + kind, kind))
                                    .collect(Collectors.joining(", "))));
        }
        pictures(one, text).stream()
                .filter(mark -> mark.told().isEmpty())
                .forEach(mark -> remarks.add(told("drafting.remark.picture", mark)));
        missing(one, text).forEach(mark -> remarks.add(told("drafting.remark.no-picture", mark)));
        if (text.points().isEmpty()) {
            remarks.add(texts.get("drafting.remark.no-proposal"));
        }
        if (text.summary().isBlank()) {
            remarks.add(texts.get("drafting.remark.no-summary"));
        }
        if (text.economy().isBlank()) {
            remarks.add(texts.get("drafting.remark.no-economy"));
        }
        if (forms.house().childrenAreThoughtOf() && text.children().isBlank()) {
            remarks.add(texts.get("drafting.remark.no-children"));
        }
        return remarks;
    }

    private String told(String key, PictureMark mark) {
        return texts.get(key, Integer.toString(mark.number()));
    }

    /// The pictures that stand in the text.
    List<PictureMark> pictures(Memorandum one, MemoText text) {
        var there = numbers(one);
        return text.pictures().stream().filter(mark -> there.contains(mark.number())).toList();
    }

    /// Where a picture is said to stand and there is none of that number.
    private List<PictureMark> missing(Memorandum one, MemoText text) {
        var there = numbers(one);
        return text.pictures().stream().filter(mark -> !there.contains(mark.number())).toList();
    }

    private List<Integer> numbers(Memorandum one) {
        return pictures.of(one.id()).stream().map(Kept::number).toList();
    }

    /// What was not as it should be in the file the text was taken from. Of its pictures more is
    /// known from the text.
    private List<Look> looks(UUID source) {
        try {
            var bytes = files.find(new FileId(source)).map(StoredFile::bytes);
            return bytes.isEmpty()
                    ? List.of()
                    : Docx.take(new ByteArrayInputStream(bytes.get())).looks().stream()
                            .filter(look ->
                                    look != Look.PICTURE_HAS_NO_TEXT
                                            && look != Look.PICTURE_IS_LEFT_OUT)
                            .sorted()
                            .toList();
        } catch (IOException | Docx.Unreadable gone) {
            // It was read when it came.
            throw new IllegalStateException(gone);
        }
    }
}
