package se.uppdrag.archive.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `archive/disposals.jte` shows: what may be disposed of, and the disposals there are.
public record DisposalsPage(
        List<ArchivePage.Shelf> shelves, List<ArchivePage.Row> disposals, List<Act> acts) {}
