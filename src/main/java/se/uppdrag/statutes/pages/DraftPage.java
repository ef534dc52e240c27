package se.uppdrag.statutes.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text being written: what was typed, what it makes, what it changes, and what may be done with
/// it.
///
/// @param address of this page
/// @param faults each with its line; empty where the text can be read
/// @param text as it would read; nothing where it cannot be read
/// @param items of meetings to come
/// @param puts what it has been put as before
public record DraftPage(
        StatutePage.Link parent,
        String address,
        String title,
        String edition,
        boolean changes,
        List<String> faults,
        @Nullable TextView text,
        String count,
        List<DifferencePage.Line> lines,
        List<StatuteForm.Option> items,
        List<StatuteForm.Option> organs,
        List<StatutePage.Remark> puts,
        StatuteForm form) {}
